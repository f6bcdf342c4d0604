import { setTimeout } from 'node:timers/promises';
import { askPasswordReset as contract } from '#shared/identity/ask-password-reset.contract.ts';
import { done } from '#shared/refusals.ts';
import { log } from '#functions/kernel/log.ts';
import { inInstallation, INSTALLATION, loginOf } from '../installation.ts';
import { isComplete, readLogin } from '../store/login-store.ts';
import { addReset } from '../store/reset-store.ts';
import { resetTries, sourceTries, takeTry } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { openEndpoint } from './open-endpoint.ts';

/** Every answer waits for this long, so that the time of writing a link and a mail does not tell that there is a login. */
const SAME_FOR_ALL_MS = 1500;

/** Mails a link for a new password where there is a login, and says the same to all. */
export const askPasswordReset = (tools: PartnerTools) =>
  openEndpoint(contract, async ({ input: { email }, source, nowMs }) => {
    const waited = setTimeout(SAME_FOR_ALL_MS);
    try {
      await mailLink(tools, { email, source, nowMs });
    } catch (error) {
      log.error('no link for a new password', { kind: error instanceof Error ? error.name : 'unknown' });
    }
    await waited;
    return done({});
  });

async function mailLink(
  { table, keysOf, sendMail, siteOrigin }: PartnerTools,
  { email, source, nowMs }: { email: string; source: string; nowMs: number },
): Promise<void> {
  const token = await inInstallation(async () => {
    const keys = await keysOf(INSTALLATION);
    const login = loginOf(keys, email);
    const mayTry =
      (await takeTry(table, sourceTries, keys.hash('state', `source|${source}`), nowMs)) &&
      (await takeTry(table, resetTries, login, nowMs));
    if (!mayTry || !isComplete(await readLogin(table, login))) return undefined;
    return addReset(table, keys, { login, email }, nowMs);
  });
  if (token)
    await sendMail({
      to: email,
      template: 'password-reset',
      facts: { link: `${siteOrigin}/reset#${token}` },
    });
}

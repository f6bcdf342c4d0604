import { answerPartnerCode as contract } from '#shared/identity/answer-partner-code.contract.ts';
import { refused } from '#shared/refusals.ts';
import { log } from '#functions/kernel/log.ts';
import { inInstallation, INSTALLATION } from '../installation.ts';
import { addAttempt, endAttempt, readAttempt } from '../store/attempt-store.ts';
import { readLogin, type Login } from '../store/login-store.ts';
import { codeTries } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { enterSeat } from './enter-seat.ts';
import { findInvitation } from './find-invitation.ts';
import { join } from './join.ts';
import { mailLogin } from './mail-login.ts';
import { openEndpoint } from './open-endpoint.ts';
import { seatsToday } from './seats-today.ts';
import { judgeFactor } from './second-factor.ts';

/** The second factor: into the one municipality there is, or to the choice between several. */
export const answerPartnerCode = (tools: PartnerTools) =>
  openEndpoint(contract, async ({ input, browserSecret: holder, ...at }) => {
    const { table, keysOf } = tools;
    const judged = await inInstallation(async () => {
      const keys = await keysOf(INSTALLATION);
      const asked = { token: input.attempt, holder, kind: 'sign-in' } as const;
      const attempt = await readAttempt(table, keys, asked, at.nowMs);
      if (!attempt) return refused('attempt-over');
      const { login, content } = attempt;
      const factor = await judgeFactor(tools, keys, {
        ...{ login, session: content.session, shown: input, nowMs: at.nowMs },
      });
      if (!factor.ok)
        return refused(
          factor.code,
          factor.code === 'locked' ? { facts: { minutes: codeTries.seconds / 60 } } : {},
        );
      if (!(await endAttempt(table, keys, input.attempt))) return refused('attempt-over');
      return { ok: true, login, left: factor.left, known: await readLogin(table, login) } as const;
    });
    if (!judged.ok) return judged;
    const { login, left, known } = judged;
    const codesLeft = left === undefined ? {} : { recoveryCodesLeft: left };
    if (left !== undefined) await noteRecovery(tools, known, left);

    const invitation = input.invitation && (await findInvitation(tools, input.invitation, at));
    if (input.invitation) {
      const isTheirs = invitation && invitation.loginName === login;
      if (!isTheirs || !(await join(tools, invitation, { token: input.invitation, ...at })))
        return refused('mailed-link-not-usable');
    }
    const seats = invitation
      ? [{ tenant: invitation.tenant, personId: invitation.access.personId }]
      : await seatsToday(tools, known?.seats ?? [], at.today);
    const [only] = seats;
    if (!only) return refused('no-access');
    if (seats.length === 1) {
      const cookies = await enterSeat(tools, only, at.nowMs);
      return cookies ? { ok: true, value: { choose: [], ...codesLeft }, cookies } : refused('no-access');
    }
    const attempt = await inInstallation(async () =>
      addAttempt(table, await keysOf(INSTALLATION), { kind: 'proven', login, content: {}, holder }, at.nowMs),
    );
    const all = await tools.municipalities.all();
    const choose = seats.flatMap(({ tenant }) => {
      const name = all.find((one) => one.tenant === tenant)?.name;
      return name ? [{ tenant, name }] : [];
    });
    return { ok: true, value: { choose, attempt, ...codesLeft } };
  });

/** A recovery code in use is told to the person, in case it was someone else. */
async function noteRecovery(tools: PartnerTools, login: Login | undefined, left: number): Promise<void> {
  log.warn('recovery code used', { left });
  if (login) await mailLogin(tools, login, 'recovery-code-used', { left: String(left) });
}

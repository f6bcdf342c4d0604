import { confirmInvitation as contract } from '#shared/identity/confirm-invitation.contract.ts';
import { refused } from '#shared/refusals.ts';
import { newRecoveryCodes, recoveryHash } from '../domain/recovery-codes.ts';
import { inInstallation, INSTALLATION, loginUsername } from '../installation.ts';
import { endAttempt, readAttempt } from '../store/attempt-store.ts';
import { changeLogin } from '../store/login-store.ts';
import { codeTries, forgetTries, takeTry } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { enterSeat } from './enter-seat.ts';
import { findInvitation } from './find-invitation.ts';
import { join } from './join.ts';
import { openEndpoint } from './open-endpoint.ts';

/** The new authenticator's first code makes the login whole, uses up the invitation, and lets the person in. */
export const confirmInvitation = (tools: PartnerTools) =>
  openEndpoint(contract, async ({ input, browserSecret: holder, ...at }) => {
    const invitation = await findInvitation(tools, input.token, at);
    if (!invitation) return refused('mailed-link-not-usable');
    const { tenant, loginName, access } = invitation;
    const made = await inInstallation(async () => {
      const keys = await tools.keysOf(INSTALLATION);
      const asked = { token: input.attempt, holder, kind: 'new-login' } as const;
      const attempt = await readAttempt(tools.table, keys, asked, at.nowMs);
      const key = attempt?.content.access;
      if (attempt?.login !== loginName || key === undefined) return 'attempt-over';
      if (!(await takeTry(tools.table, codeTries, loginName, at.nowMs))) return 'locked';
      const isRight = await tools.logins.confirmKey(loginUsername(loginName), key, input.code);
      if (!isRight) return 'wrong-code';
      await forgetTries(tools.table, codeTries, loginName);
      if (!(await endAttempt(tools.table, keys, input.attempt))) return 'attempt-over';
      const codes = newRecoveryCodes();
      const setAt = new Date(at.nowMs).toISOString();
      await changeLogin(tools.table, loginName, (before) => ({
        seats: before?.seats ?? [],
        recovery: codes.map((code) => recoveryHash(keys, loginName, code)),
        passwordSetAt: setAt,
        authenticatorSetAt: setAt,
      }));
      return { codes };
    });
    if (typeof made === 'string') return refused(made);
    if (!(await join(tools, invitation, { token: input.token, ...at })))
      return refused('mailed-link-not-usable');
    const cookies = await enterSeat(tools, { tenant, personId: access.personId }, at.nowMs);
    return { ok: true, value: { recoveryCodes: made.codes }, cookies: cookies ?? [] };
  });

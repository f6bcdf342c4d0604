import { passwordProblem } from '#shared/identity/partner-password.ts';
import { resetPassword as contract } from '#shared/identity/reset-password.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { inInstallation, INSTALLATION, loginUsername } from '../installation.ts';
import { addAttempt } from '../store/attempt-store.ts';
import { readReset, takeReset } from '../store/reset-store.ts';
import { forgetTries, passwordTries } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { openEndpoint } from './open-endpoint.ts';
import { settlePassword } from './settle-password.ts';

/** A new password by a mailed link, once. The link says nothing about the second factor: the code is asked for as ever. */
export const resetPassword = (tools: PartnerTools) =>
  openEndpoint(contract, ({ input: { token, password }, browserSecret: holder, nowMs }) =>
    inInstallation(async () => {
      const { table, keysOf, logins } = tools;
      const keys = await keysOf(INSTALLATION);
      const asked = await readReset(table, keys, token, nowMs);
      if (!asked) return refused('mailed-link-not-usable');
      const problem = passwordProblem(password, asked.email);
      if (problem) return refused(problem);
      if (!(await takeReset(table, keys, token, nowMs))) return refused('mailed-link-not-usable');
      const { login } = asked;
      await settlePassword(tools, login, password, nowMs);
      await forgetTries(table, passwordTries, login);
      const begun = await logins.begin(loginUsername(login), password);
      const content = begun && 'session' in begun ? { session: begun.session } : {};
      return done({
        attempt: await addAttempt(table, keys, { kind: 'sign-in', login, content, holder }, nowMs),
      });
    }),
  );

import { changePassword as contract } from '#shared/identity/change-password.contract.ts';
import { passwordProblem } from '#shared/identity/partner-password.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { inInstallation } from '../installation.ts';
import { listAccesses } from '../store/access-store.ts';
import { forgetTries, passwordTries } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { myLogin, proveLogin } from './my-login.ts';
import { settlePassword } from './settle-password.ts';

/** Another password, for the present one and a code. All sessions end; the pages lead back to signing in. */
export const changePassword = (tools: PartnerTools) =>
  endpoint(contract, {
    async load(_, asking) {
      const [mine, accesses] = await Promise.all([
        myLogin(tools, asking),
        listAccesses(tools.table, asking.tenant, asking.actorId),
      ]);
      return { mine, email: accesses[0]?.email ?? '' };
    },
    subject: () => ({ kind: 'nothing' }),
    async run({ input: { newPassword, ...shown }, now, loaded: { mine, email } }) {
      if (!mine) return refused('not-permitted');
      const problem = passwordProblem(newPassword, email);
      if (problem) return refused(problem);
      const nowMs = Date.parse(now);
      return inInstallation(async () => {
        const proved = await proveLogin(tools, mine.login, { ...shown, nowMs });
        if (!proved.ok) return refused(proved.code);
        await settlePassword(tools, mine.login, newPassword, nowMs);
        await forgetTries(tools.table, passwordTries, mine.login);
        return done({});
      });
    },
  });

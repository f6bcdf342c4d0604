import { confirmAuthenticator as contract } from '#shared/identity/confirm-authenticator.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { logWrongAnswer } from '../../wrong-answer.ts';
import { inInstallation, INSTALLATION, loginUsername } from '../installation.ts';
import { endAttempt, readAttempt } from '../store/attempt-store.ts';
import { changeLogin } from '../store/login-store.ts';
import { codeTries, forgetTries, takeTry } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { mailLogin } from './mail-login.ts';
import { myLogin } from './my-login.ts';

/** From its first code on the new authenticator is the one asked for. */
export const confirmAuthenticator = (tools: PartnerTools) =>
  endpoint(contract, {
    load: async (_, asking) => ({ mine: await myLogin(tools, asking) }),
    subject: () => ({ kind: 'nothing' }),
    async run({ input, actorId, tenant, now, loaded: { mine } }) {
      if (!mine) return refused('not-permitted');
      const { login } = mine;
      const { table, logins, keysOf } = tools;
      const nowMs = Date.parse(now);
      return inInstallation(async () => {
        const keys = await keysOf(INSTALLATION);
        const asked = {
          token: input.attempt,
          holder: `${tenant}|${actorId}`,
          kind: 'authenticator',
        } as const;
        const attempt = await readAttempt(table, keys, asked, nowMs);
        const access = attempt?.content.access;
        if (attempt?.login !== login || access === undefined) return refused('attempt-over');
        if (!(await takeTry(table, codeTries, login, nowMs))) return refused('locked');
        if (!(await logins.confirmKey(loginUsername(login), access, input.code))) {
          logWrongAnswer('partner', 'wrong-code');
          return refused('wrong-code');
        }
        await forgetTries(table, codeTries, login);
        await endAttempt(table, keys, input.attempt);
        const after = await changeLogin(
          table,
          login,
          (before) => before && { ...before, authenticatorSetAt: now },
        );
        if (after) await mailLogin(tools, after, 'authenticator-changed');
        return done({});
      });
    },
  });

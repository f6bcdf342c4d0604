import { startAuthenticator as contract } from '#shared/identity/start-authenticator.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { authenticatorUri } from '../domain/authenticator-uri.ts';
import { inInstallation, INSTALLATION } from '../installation.ts';
import { listAccesses } from '../store/access-store.ts';
import { addAttempt } from '../store/attempt-store.ts';
import { forgetTries, passwordTries } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { myLogin, proveLogin } from './my-login.ts';

/** The key of a new authenticator, for the password and a code of the old one or a recovery code. */
export const startAuthenticator = (tools: PartnerTools) =>
  endpoint(contract, {
    async load(_, asking) {
      const [mine, accesses] = await Promise.all([
        myLogin(tools, asking),
        listAccesses(tools.table, asking.tenant, asking.actorId),
      ]);
      return { mine, email: accesses[0]?.email ?? '' };
    },
    subject: () => ({ kind: 'nothing' }),
    async run({ input, actorId, tenant, now, loaded: { mine, email } }) {
      if (!mine) return refused('not-permitted');
      const nowMs = Date.parse(now);
      return inInstallation(async () => {
        const { login } = mine;
        const proved = await proveLogin(tools, login, { ...input, nowMs });
        if (!proved.ok) return refused(proved.code);
        await forgetTries(tools.table, passwordTries, login);
        const key = await tools.logins.newKey(proved.access);
        const keys = await tools.keysOf(INSTALLATION);
        const begun = {
          ...{ kind: 'authenticator' as const, login, holder: `${tenant}|${actorId}` },
          content: { access: proved.access },
        };
        const attempt = await addAttempt(tools.table, keys, begun, nowMs);
        return done({ attempt, key, uri: authenticatorUri(key, email) });
      });
    },
  });

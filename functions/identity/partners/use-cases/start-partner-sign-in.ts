import { startPartnerSignIn as contract } from '#shared/identity/start-partner-sign-in.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { inInstallation, INSTALLATION, loginOf, loginUsername } from '../installation.ts';
import { addAttempt } from '../store/attempt-store.ts';
import { forgetTries, passwordTries, sourceTries, takeTry } from '../store/tries-store.ts';
import type { PartnerTools } from '../tools.ts';
import { openEndpoint } from './open-endpoint.ts';

/**
 * E-mail and password. Everything up to the answer is the same for a login that there is not: tries are counted for it,
 * and the user pool is asked about it, which answers both alike.
 */
export const startPartnerSignIn = ({ table, keysOf, logins }: PartnerTools) =>
  openEndpoint(contract, ({ input: { email, password }, browserSecret: holder, source, nowMs }) =>
    inInstallation(async () => {
      const keys = await keysOf(INSTALLATION);
      const from = keys.hash('state', `source|${source}`);
      if (!(await takeTry(table, sourceTries, from, nowMs))) return refused('too-many-tries');
      const login = loginOf(keys, email);
      if (!(await takeTry(table, passwordTries, login, nowMs)))
        return refused('locked', { facts: { minutes: passwordTries.seconds / 60 } });
      const begun = await logins.begin(loginUsername(login), password);
      if (!begun) return refused('wrong-e-mail-or-password');
      await forgetTries(table, passwordTries, login);
      // Without an authenticator there is nothing to answer but a recovery code; the token is let go.
      const content = 'session' in begun ? { session: begun.session } : {};
      const attempt = await addAttempt(table, keys, { kind: 'sign-in', login, content, holder }, nowMs);
      return done({ attempt });
    }),
  );

import { signOut as contract } from '#shared/identity/sign-out.contract.ts';
import { log } from '#functions/kernel/log.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { refreshTokenIn, signedOutCookies, uniloginTokenIn } from '../cookies.ts';
import { json } from '../replies.ts';
import type { SignInTools } from './tools.ts';

type Tools = Pick<SignInTools, 'userPool' | 'unilogin' | 'directory'>;

/**
 * Ends the session at Cognito and in the browser, and says where the identity provider's own session ends. The browser's
 * part never waits for the others' to succeed.
 */
export const signOut = ({ userPool, unilogin, directory }: Tools): PublicEndpoint => ({
  contract,
  async reply(event) {
    const shown = refreshTokenIn(event);
    const idToken = uniloginTokenIn(event);
    const [next] = await Promise.all([
      idToken
        ? unilogin.signOutUrl(idToken).catch(told('no way to sign out of unilogin'))
        : shown && directory.signOutUrl(),
      shown && userPool.revoke(shown).catch(told('session not revoked')),
    ]);
    return json(200, contract.output.parse({ ...(next && { next }) }), signedOutCookies);
  },
});

const told = (what: string) => (error: unknown) => {
  log.error(what, { kind: error instanceof Error ? error.name : 'unknown' });
  return undefined;
};

import { signOut as contract } from '#shared/identity/sign-out.contract.ts';
import { log } from '#functions/kernel/log.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import type { UserPool } from '../clients/user-pool.ts';
import { noSessionCookies, refreshTokenIn } from '../cookies.ts';
import { json } from '../replies.ts';

/** Ends the session at Cognito and in the browser. The browser's part never waits for Cognito's to succeed. */
export const signOut = (userPool: UserPool): PublicEndpoint => ({
  contract,
  async reply(event) {
    const shown = refreshTokenIn(event);
    if (shown)
      await userPool.revoke(shown).catch((error: unknown) => {
        log.error('session not revoked', { kind: error instanceof Error ? error.name : 'unknown' });
      });
    return json(200, {}, noSessionCookies);
  },
});

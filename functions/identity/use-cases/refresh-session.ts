import { refreshSession as contract } from '#shared/identity/refresh-session.contract.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import type { UserPool } from '../clients/user-pool.ts';
import { noSessionCookies, refreshTokenIn, sessionCookies } from '../cookies.ts';
import { json, refusal } from '../replies.ts';

/** A new access token for the browser's refresh token; without one that holds, the session is over. */
export const refreshSession = (userPool: UserPool): PublicEndpoint => ({
  contract,
  async reply(event) {
    const shown = refreshTokenIn(event);
    const tokens = shown && (await userPool.refresh(shown));
    if (!tokens) return refusal(422, 'session-over', noSessionCookies);
    const expiresAt = new Date(Date.now() + tokens.expiresIn * 1000).toISOString();
    return json(200, { expiresAt }, sessionCookies(tokens));
  },
});

import { createLocalJWKSet, jwtVerify } from 'jose';
import { notAuthorized } from './failure.ts';
import { issuerOf, type Service, type User } from './service.ts';
import { findUser } from './users.ts';

/**
 * The user behind an access token that is presented to the service itself (userInfo, GetUser, …).
 * Throws NotAuthorizedException when it is false, expired, revoked, signed out, or lacks the scope.
 */
export async function openAccessToken(
  service: Service,
  token: string,
  scope: string,
): Promise<{ user: User; clientId: string; scopes: string[] }> {
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [service.key.publicJwk] }), {
    currentDate: new Date(service.clock.now()),
  }).catch((error: unknown) => {
    const isExpired = error instanceof Error && error.name === 'JWTExpired';
    throw notAuthorized(
      isExpired ? 'Access Token has expired' : 'Could not verify signature for Access Token',
    );
  });
  const { username, client_id: clientId, origin_jti: originJti } = payload;
  if (payload.token_use !== 'access' || typeof username !== 'string' || typeof clientId !== 'string') {
    throw notAuthorized('Invalid Access Token');
  }
  const poolId = service.clients.get(clientId)?.UserPoolId;
  if (!poolId || payload.iss !== issuerOf(service, poolId)) throw notAuthorized('Invalid Access Token');
  const user = findUser(service, poolId, username);
  if (!user) throw notAuthorized('Access Token has been revoked');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (service.tables.revoked.get(String(originJti))) throw notAuthorized('Access Token has been revoked');
  const scopes = String(payload.scope ?? '').split(' ');
  if (!scopes.includes(scope)) throw notAuthorized('Access Token does not have required scopes');
  return { user, clientId, scopes };
}

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { readableBy } from './attributes.ts';
import { type ClientConfig, lifetimes } from './config.ts';
import { notAuthorized } from './failure.ts';
import { type Grant, issuerOf, requirePool, type Service, type User } from './service.ts';
import { customizeTokens } from './token-claims.ts';
import { findUser } from './users.ts';

export interface Tokens {
  accessToken: string;
  /** Absent when the scope lacks `openid`. */
  idToken?: string;
  /** Absent when the tokens came from a refresh token. */
  refreshToken?: string;
  /** Seconds that the access token lives. */
  expiresIn: number;
}

export interface Issue {
  client: ClientConfig;
  user: User;
  /** Why the tokens are made, for example TokenGeneration_HostedAuth. */
  source: string;
  scope: string;
  nonce?: string | undefined;
  /** Milliseconds since 1970; now when absent. */
  authTime?: number;
  clientMetadata?: Record<string, string> | undefined;
  /** The grant behind a refresh. */
  grant?: Grant;
}

/** The scope of tokens that come from the API rather than the hosted pages. */
export const API_SCOPE = 'aws.cognito.signin.user.admin';

/** Signs the tokens of one sign-in or refresh; a sign-in also starts a grant that can be refreshed. */
export async function issueTokens(service: Service, issue: Issue): Promise<Tokens> {
  const { client, user, grant } = issue;
  const pool = requirePool(service, client.UserPoolId);
  const changes = await customizeTokens(service, pool, user, {
    source: issue.source,
    clientId: client.ClientId,
    scope: issue.scope,
    clientMetadata: issue.clientMetadata,
  });
  const now = service.clock.now();
  const authTime = grant?.authTime ?? issue.authTime ?? now;
  const originJti = grant?.originJti ?? randomUUID();
  const life = lifetimes(client);
  const sign = (claims: Record<string, unknown>, seconds: number) =>
    new SignJWT({ ...claims, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: service.key.kid })
      .setIssuer(issuerOf(service, pool.Id))
      .setIssuedAt(Math.floor(now / 1000))
      .setExpirationTime(Math.floor(now / 1000) + seconds)
      .sign(service.key.privateKey);

  const both = {
    sub: user.attributes.sub,
    ...(changes.groups.length > 0 ? { 'cognito:groups': changes.groups } : {}),
    auth_time: Math.floor(authTime / 1000),
    origin_jti: originJti,
    event_id: randomUUID(),
  };
  const accessClaims = {
    ...both,
    token_use: 'access',
    client_id: client.ClientId,
    username: user.username,
    version: 2,
  };
  const accessToken = await sign(changes.access({ ...accessClaims, scope: changes.scope }), life.access);
  const isApi = issue.scope === API_SCOPE;
  const idClaims = {
    ...idAttributes(client, user),
    ...both,
    token_use: 'id',
    aud: client.ClientId,
    'cognito:username': user.username,
    ...(issue.nonce ? { nonce: issue.nonce } : {}),
    ...(user.identities ? { identities: user.identities } : {}),
    ...(isApi ? {} : { at_hash: leftHalfHash(accessToken) }),
  };
  const hasId = isApi || issue.scope.split(' ').includes('openid');
  const idToken = hasId ? await sign(changes.id(idClaims), life.id) : undefined;

  const tokens: Tokens = { accessToken, expiresIn: life.access, ...(idToken ? { idToken } : {}) };
  if (grant) return tokens;
  const refreshToken = randomBytes(48).toString('base64url');
  service.tables.grants.set(hashToken(refreshToken), {
    poolId: pool.Id,
    username: user.username,
    clientId: client.ClientId,
    scope: issue.scope,
    authTime,
    originJti,
    expires: now + life.refresh * 1000,
  });
  return { ...tokens, refreshToken };
}

/** The grant of a refresh token and its user. Throws NotAuthorizedException when it is unknown, used up or revoked. */
export function openGrant(
  service: Service,
  client: ClientConfig,
  refreshToken: string,
): { grant: Grant; user: User } {
  const grant = service.tables.grants.get(hashToken(refreshToken));
  if (!grant || grant.clientId !== client.ClientId) throw notAuthorized('Invalid Refresh Token');
  if (grant.expires <= service.clock.now()) throw notAuthorized('Refresh Token has expired');
  const user = findUser(service, grant.poolId, grant.username);
  if (!user) throw notAuthorized('Refresh Token has been revoked');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { grant, user };
}

/** Ends one grant: its refresh token, and for the service's own endpoints its access tokens. Unknown tokens are no error. */
export function revokeGrant(service: Service, client: ClientConfig, refreshToken: string): void {
  const key = hashToken(refreshToken);
  const grant = service.tables.grants.get(key);
  if (grant?.clientId === client.ClientId) endGrant(service, key, grant);
}

/** Ends every grant of a user. */
export function revokeAllGrants(service: Service, user: User): void {
  for (const [key, grant] of [...service.tables.grants.entries()]) {
    if (grant.poolId === user.poolId && grant.username === user.username) endGrant(service, key, grant);
  }
}

/** Remembered for a day, the longest that an access token can live. */
function endGrant(service: Service, key: string, grant: Grant): void {
  service.tables.grants.delete(key);
  service.tables.revoked.set(grant.originJti, { expires: service.clock.now() + 86_400_000 });
}

/** The id token says whether e-mail and telephone are verified as booleans, and when it was updated as a number. */
function idAttributes(client: ClientConfig, user: User): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(readableBy(client, user.attributes)).map(([name, value]) => {
      if (name === 'email_verified' || name === 'phone_number_verified') return [name, value === 'true'];
      return [name, name === 'updated_at' && value !== '' ? Number(value) : value];
    }),
  );
}

const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** OpenID Connect Core 1.0, 3.1.3.6. */
const leftHalfHash = (text: string) =>
  createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');

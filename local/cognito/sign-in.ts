import { randomBytes } from 'node:crypto';
import type { ClientConfig, PoolConfig } from './config.ts';
import { notAuthorized, userNotFound } from './failure.ts';
import { isPassword, lockout } from './passwords.ts';
import { type ChallengeSession, requirePool, type Service, type User } from './service.ts';
import { fireTrigger } from './triggers.ts';
import { findUser, saveUser } from './users.ts';

/** Where a sign-in stands: a question to answer, or done. */
export type Step =
  | { kind: 'challenge'; name: string; session: string; parameters: Record<string, string> }
  | { kind: 'signed-in'; user: User; source: string };

/** Values that a client sends along for the triggers. */
export type ClientMetadata = Record<string, string> | undefined;

export const wrongPassword = () => notAuthorized('Incorrect username or password.');

/** Puts a challenge and gives the opaque session that its answer must carry. */
export function putChallenge(
  service: Service,
  client: ClientConfig,
  challenge: Pick<ChallengeSession, 'name' | 'username'> & Partial<ChallengeSession>,
  parameters: Record<string, string>,
): Step {
  const session = randomBytes(48).toString('base64url');
  service.tables.challenges.set(session, {
    history: [],
    ...challenge,
    poolId: client.UserPoolId,
    clientId: client.ClientId,
    expires: service.clock.now() + (client.AuthSessionValidity ?? 3) * 60_000,
  });
  return { kind: 'challenge', name: challenge.name, session, parameters };
}

/** First factor: user name and password. Throws NotAuthorizedException in the service's words. */
export async function signInWithPassword(
  service: Service,
  client: ClientConfig,
  username: string,
  password: string,
  metadata?: ClientMetadata,
): Promise<Step> {
  const pool = requirePool(service, client.UserPoolId);
  const asked = findUser(service, pool.Id, username);
  if (!asked && client.PreventUserExistenceErrors !== 'ENABLED') throw userNotFound();
  if (asked) {
    if (!asked.enabled) throw notAuthorized('User is disabled.');
    if ((asked.wrongPasswords?.lockedUntil ?? 0) > service.clock.now())
      throw notAuthorized('Password attempts exceeded');
    await beforeSignIn(service, pool, client, asked, metadata);
  }
  const isRight = await isPassword(password, asked?.password);
  // Read again: another attempt may have been counted in the meantime.
  const user = findUser(service, pool.Id, username);
  if (!user) throw wrongPassword();
  if (!isRight) {
    const count = (user.wrongPasswords?.count ?? 0) + 1;
    saveUser(service, {
      ...user,
      wrongPasswords: { count, lockedUntil: service.clock.now() + lockout(count) },
    });
    throw wrongPassword();
  }
  if (user.wrongPasswords) {
    delete user.wrongPasswords;
    saveUser(service, user);
  }
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    if ((user.passwordExpires ?? Infinity) <= service.clock.now()) {
      throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
    }
    const { sub: _sub, ...attributes } = user.attributes;
    return putChallenge(
      service,
      client,
      { name: 'NEW_PASSWORD_REQUIRED', username: user.username },
      {
        USER_ID_FOR_SRP: user.username,
        requiredAttributes: '[]',
        userAttributes: JSON.stringify(attributes),
      },
    );
  }
  return askSecondFactor(service, pool, client, user, 'TokenGeneration_Authentication', metadata);
}

/** After the first factor: asks for the authenticator's code, has one set up, or lets the user in. */
export async function askSecondFactor(
  service: Service,
  pool: PoolConfig,
  client: ClientConfig,
  user: User,
  source: string,
  metadata: ClientMetadata,
): Promise<Step> {
  const mode = pool.MfaConfiguration ?? 'OFF';
  const wanted = { username: user.username };
  if (mode !== 'OFF' && user.totp?.verified && (mode === 'ON' || user.mfa?.enabled)) {
    return putChallenge(
      service,
      client,
      { ...wanted, name: 'SOFTWARE_TOKEN_MFA' },
      { USER_ID_FOR_SRP: user.username },
    );
  }
  if (mode === 'ON') {
    return putChallenge(
      service,
      client,
      { ...wanted, name: 'MFA_SETUP' },
      {
        USER_ID_FOR_SRP: user.username,
        MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]',
      },
    );
  }
  return finishSignIn(service, pool, client, user, source, metadata);
}

/** Fires PreAuthentication; the function may refuse by throwing. */
export async function beforeSignIn(
  service: Service,
  pool: PoolConfig,
  client: ClientConfig,
  user: User,
  metadata: ClientMetadata,
): Promise<void> {
  await fireTrigger(service, pool, {
    name: 'PreAuthentication',
    source: 'PreAuthentication_Authentication',
    subject: user,
    clientId: client.ClientId,
    request: { validationData: metadata ?? null },
  });
}

/** Fires PostAuthentication; after it the user is in. */
export async function finishSignIn(
  service: Service,
  pool: PoolConfig,
  client: ClientConfig,
  user: User,
  source: string,
  metadata: ClientMetadata,
): Promise<Step> {
  await fireTrigger(service, pool, {
    name: 'PostAuthentication',
    source: 'PostAuthentication_Authentication',
    subject: user,
    clientId: client.ClientId,
    request: { newDeviceUsed: false, ...(metadata ? { clientMetadata: metadata } : {}) },
  });
  return { kind: 'signed-in', user, source };
}

import type { ClientConfig } from './config.ts';
import { notAuthorized, Refusal } from './failure.ts';
import { lockout } from './passwords.ts';
import { type ChallengeSession, requirePool, type Service, type User } from './service.ts';
import { type ClientMetadata, finishSignIn, type Step } from './sign-in.ts';
import { matchingStep } from './totp.ts';
import { requireUser, saveUser } from './users.ts';

/** Both clocks that a code may follow, in milliseconds. */
const moments = (service: Service) => [service.clock.now(), Date.now()];

/** Judges the code of a set-up authenticator. Each code counts once; wrong ones lock like wrong passwords. */
export async function answerSoftwareToken(
  service: Service,
  client: ClientConfig,
  session: ChallengeSession,
  code: string,
  metadata: ClientMetadata,
): Promise<Step> {
  const pool = requirePool(service, client.UserPoolId);
  const user = requireUser(service, pool.Id, session.username);
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if ((user.wrongPasswords?.lockedUntil ?? 0) > service.clock.now())
    throw notAuthorized('Password attempts exceeded');
  const { totp } = user;
  const step = totp && matchingStep(totp.secret, code, moments(service));
  if (!totp || step === undefined) {
    const count = (user.wrongPasswords?.count ?? 0) + 1;
    saveUser(service, {
      ...user,
      wrongPasswords: { count, lockedUntil: service.clock.now() + lockout(count) },
    });
    throw new Refusal('CodeMismatchException', 'Invalid code received for user');
  }
  if (step <= totp.lastStep) {
    throw new Refusal('ExpiredCodeException', 'Your software token has already been used once.');
  }
  delete user.wrongPasswords;
  saveUser(service, { ...user, totp: { ...totp, lastStep: step } });
  return finishSignIn(service, pool, client, user, 'TokenGeneration_Authentication', metadata);
}

/** Confirms a new authenticator by its first code. Throws EnableSoftwareTokenMFAException when the code is wrong. */
export function confirmAuthenticator(
  service: Service,
  user: User,
  secret: string | undefined,
  code: string,
): User {
  const step = secret && matchingStep(secret, code, moments(service));
  if (!secret || typeof step !== 'number')
    throw new Refusal('EnableSoftwareTokenMFAException', 'Code mismatch');
  const { newSecret: _confirmed, ...rest } = user;
  return saveUser(service, { ...rest, totp: { secret, verified: true, lastStep: step } });
}

/** Ends MFA_SETUP once the authenticator was confirmed in the same session. */
export async function answerMfaSetup(
  service: Service,
  client: ClientConfig,
  session: ChallengeSession,
  metadata: ClientMetadata,
): Promise<Step> {
  if (!session.secretVerified)
    throw notAuthorized('Invalid session for the user, no verified software token.');
  const pool = requirePool(service, client.UserPoolId);
  const user = requireUser(service, pool.Id, session.username);
  saveUser(service, { ...user, mfa: { enabled: true, preferred: true } });
  return finishSignIn(service, pool, client, user, 'TokenGeneration_Authentication', metadata);
}

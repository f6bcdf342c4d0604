import { checkAttributes } from './attributes.ts';
import type { ClientConfig } from './config.ts';
import { answerCustomChallenge } from './custom-challenge.ts';
import { invalidParameter, notAuthorized } from './failure.ts';
import { checkPassword, hashPassword } from './passwords.ts';
import { answerMfaSetup, answerSoftwareToken } from './second-factor.ts';
import { type ChallengeSession, requirePool, type Service } from './service.ts';
import { askSecondFactor, type ClientMetadata, type Step } from './sign-in.ts';
import { requireUser, saveUser } from './users.ts';

export interface Answer {
  name: string;
  session: string;
  /** ChallengeResponses of RespondToAuthChallenge. */
  responses: Record<string, string>;
  metadata?: ClientMetadata;
}

/** The open challenge behind a session. Throws NotAuthorizedException when it is unknown, too old or another client's. */
export function openChallenge(service: Service, client: ClientConfig, session: string): ChallengeSession {
  const found = service.tables.challenges.get(session);
  if (!found || found.clientId !== client.ClientId) throw notAuthorized('Invalid session for the user.');
  if (found.expires <= service.clock.now())
    throw notAuthorized('Invalid session for the user, session is expired.');
  return found;
}

/** Takes one answer. A session is good for one answer, but a mistyped authenticator code or new password may be retried. */
export async function answerChallenge(service: Service, client: ClientConfig, answer: Answer): Promise<Step> {
  const session = openChallenge(service, client, answer.session);
  if (session.name !== answer.name) throw notAuthorized('Invalid session for the user.');
  service.tables.challenges.delete(answer.session);
  try {
    return await judge(service, client, session, answer);
  } catch (error) {
    const isSlip =
      error instanceof Error && ['CodeMismatchException', 'InvalidPasswordException'].includes(error.name);
    if (isSlip) service.tables.challenges.set(answer.session, session);
    throw error;
  }
}

function judge(
  service: Service,
  client: ClientConfig,
  session: ChallengeSession,
  answer: Answer,
): Promise<Step> {
  const { responses, metadata } = answer;
  switch (session.name) {
    case 'CUSTOM_CHALLENGE':
      return answerCustomChallenge(service, client, session, required(responses, 'ANSWER'), metadata);
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword(service, client, session, responses, metadata);
    case 'SOFTWARE_TOKEN_MFA':
      return answerSoftwareToken(
        service,
        client,
        session,
        required(responses, 'SOFTWARE_TOKEN_MFA_CODE'),
        metadata,
      );
    case 'MFA_SETUP':
      return answerMfaSetup(service, client, session, metadata);
    default:
      throw invalidParameter(`The challenge ${session.name} is not offered here.`);
  }
}

async function answerNewPassword(
  service: Service,
  client: ClientConfig,
  session: ChallengeSession,
  responses: Record<string, string>,
  metadata: ClientMetadata,
): Promise<Step> {
  const pool = requirePool(service, client.UserPoolId);
  const password = required(responses, 'NEW_PASSWORD');
  checkPassword(pool, password);
  const given = Object.entries(responses)
    .filter(([name]) => name.startsWith('userAttributes.'))
    .map(([name, value]) => [name.slice('userAttributes.'.length), value]);
  const attributes = Object.fromEntries(given) as Record<string, string>;
  checkAttributes(pool, attributes);
  const hash = await hashPassword(password);
  const user = requireUser(service, pool.Id, session.username);
  if (!user.enabled) throw notAuthorized('User is disabled.');
  const { passwordExpires: _expires, ...rest } = user;
  const confirmed = saveUser(service, {
    ...rest,
    status: 'CONFIRMED',
    password: hash,
    attributes: { ...user.attributes, ...attributes },
  });
  return askSecondFactor(service, pool, client, confirmed, 'TokenGeneration_NewPasswordChallenge', metadata);
}

function required(responses: Record<string, string>, name: string): string {
  const value = responses[name];
  if (value === undefined || value === '') throw invalidParameter(`Missing required parameter ${name}`);
  return value;
}

import type { ClientConfig } from './config.ts';
import { notAuthorized, Refusal, userNotFound } from './failure.ts';
import { type ChallengeSession, requirePool, type Service } from './service.ts';
import {
  beforeSignIn,
  type ClientMetadata,
  finishSignIn,
  putChallenge,
  type Step,
  wrongPassword,
} from './sign-in.ts';
import { fireTrigger, type Subject } from './triggers.ts';
import { findUser } from './users.ts';

/** More rounds than this are taken for a function that never decides. */
const MOST_ROUNDS = 10;

/**
 * Starts CUSTOM_AUTH. What the client sends along reaches PreAuthentication as validation data, and none of the three
 * challenge functions: those see only what comes with an answer (InitiateAuth, "ClientMetadata").
 */
export async function startCustomChallenge(
  service: Service,
  client: ClientConfig,
  username: string,
  metadata: ClientMetadata,
): Promise<Step> {
  const pool = requirePool(service, client.UserPoolId);
  const user = findUser(service, pool.Id, username);
  if (!user && client.PreventUserExistenceErrors !== 'ENABLED') throw userNotFound();
  if (user && !user.enabled) throw notAuthorized('User is disabled.');
  if (user) await beforeSignIn(service, pool, client, user, metadata);
  return nextRound(service, client, { username: user?.username ?? username, history: [] }, undefined);
}

/** Has VerifyAuthChallengeResponse judge the answer, then DefineAuthChallenge decide what follows. */
export async function answerCustomChallenge(
  service: Service,
  client: ClientConfig,
  session: ChallengeSession,
  answer: string,
  metadata: ClientMetadata,
): Promise<Step> {
  const pool = requirePool(service, client.UserPoolId);
  const { subject, userNotFound: isMissing } = subjectOf(service, client, session.username);
  const verdict = await fireTrigger(service, pool, {
    name: 'VerifyAuthChallengeResponse',
    source: 'VerifyAuthChallengeResponse_Authentication',
    subject,
    clientId: client.ClientId,
    request: {
      privateChallengeParameters: session.privateParameters ?? {},
      challengeAnswer: answer,
      userNotFound: isMissing,
      ...(metadata ? { clientMetadata: metadata } : {}),
    },
    response: { answerCorrect: null },
  });
  if (!verdict) throw withoutTrigger('VerifyAuthChallengeResponse');
  const round = {
    challengeName: session.name,
    challengeResult: verdict.answerCorrect === true,
    ...(session.metadata !== undefined ? { challengeMetadata: session.metadata } : {}),
  };
  return nextRound(
    service,
    client,
    { username: session.username, history: [...session.history, round] },
    metadata,
  );
}

async function nextRound(
  service: Service,
  client: ClientConfig,
  so: Pick<ChallengeSession, 'username' | 'history'>,
  metadata: ClientMetadata,
): Promise<Step> {
  const pool = requirePool(service, client.UserPoolId);
  const { user, subject, userNotFound: isMissing } = subjectOf(service, client, so.username);
  const common = { userNotFound: isMissing, ...(metadata ? { clientMetadata: metadata } : {}) };
  const decision = await fireTrigger(service, pool, {
    name: 'DefineAuthChallenge',
    source: 'DefineAuthChallenge_Authentication',
    subject,
    clientId: client.ClientId,
    request: { session: so.history, ...common },
    response: { challengeName: null, issueTokens: null, failAuthentication: null },
  });
  if (!decision) throw withoutTrigger('DefineAuthChallenge');
  if (decision.failAuthentication === true || so.history.length >= MOST_ROUNDS) throw wrongPassword();
  if (decision.issueTokens === true) {
    if (!user) throw wrongPassword();
    return finishSignIn(service, pool, client, user, 'TokenGeneration_Authentication', metadata);
  }
  const { challengeName } = decision;
  if (challengeName !== 'CUSTOM_CHALLENGE') {
    throw new Refusal(
      'InvalidLambdaResponseException',
      'DefineAuthChallenge named no challenge that is offered here.',
    );
  }
  const challenge = await fireTrigger(service, pool, {
    name: 'CreateAuthChallenge',
    source: 'CreateAuthChallenge_Authentication',
    subject,
    clientId: client.ClientId,
    request: { challengeName, session: so.history, ...common },
    response: { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
  });
  if (!challenge) throw withoutTrigger('CreateAuthChallenge');
  const privateParameters = (challenge.privateChallengeParameters ?? {}) as Record<string, string>;
  const { challengeMetadata } = challenge;
  return putChallenge(
    service,
    client,
    {
      ...so,
      name: challengeName,
      privateParameters,
      ...(typeof challengeMetadata === 'string' ? { metadata: challengeMetadata } : {}),
    },
    { USERNAME: so.username, ...((challenge.publicChallengeParameters ?? {}) as Record<string, string>) },
  );
}

function subjectOf(service: Service, client: ClientConfig, username: string) {
  const user = findUser(service, client.UserPoolId, username);
  if (user && !user.enabled) throw notAuthorized('User is disabled.');
  const subject: Subject = user ?? { username, attributes: {} };
  return { user, subject, userNotFound: !user };
}

const withoutTrigger = (name: string) =>
  new Refusal('InvalidLambdaResponseException', `The user pool has no ${name} function.`);

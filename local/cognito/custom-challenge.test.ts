import * as c from '@aws-sdk/client-cognito-identity-provider';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestPool, POOL_ID, type TestPool, ticketTriggers, type Trigger } from './test-pool.ts';

let pool: TestPool | undefined;
afterEach(() => pool?.engine.close());

const UserPoolId = POOL_ID;
async function open(triggers: Record<string, Trigger> = ticketTriggers, client = {}) {
  pool = await openTestPool({ triggers, client });
  await pool.sdk.send(
    new c.AdminCreateUserCommand({
      UserPoolId,
      Username: 'ea',
      UserAttributes: [{ Name: 'custom:tenant', Value: 't1' }],
    }),
  );
  pool.events.length = 0;
  return pool;
}
const begin = (USERNAME = 'ea') =>
  pool?.sdk.send(
    new c.AdminInitiateAuthCommand({
      UserPoolId,
      ClientId: 'public',
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME },
      ClientMetadata: { from: 'start' },
    }),
  );
const answer = (Session: string | undefined, ANSWER: string, USERNAME = 'ea') =>
  pool?.sdk.send(
    new c.AdminRespondToAuthChallengeCommand({
      UserPoolId,
      ClientId: 'public',
      ChallengeName: 'CUSTOM_CHALLENGE',
      Session,
      ChallengeResponses: { USERNAME, ANSWER },
      ClientMetadata: { from: 'answer' },
    }),
  );

describe('CUSTOM_AUTH', () => {
  it('gives tokens for the right answer, signed by the published key', async () => {
    const { engine } = await open();
    const asked = await begin();
    expect(asked).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: { USERNAME: 'ea', hint: 'ticket' },
    });
    expect(JSON.stringify(asked)).not.toContain('right');
    const done = await answer(asked?.Session, 'right');
    const keys = (await (
      await fetch(`${engine.issuer(POOL_ID)}/.well-known/jwks.json`)
    ).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(done?.AuthenticationResult?.IdToken ?? '', createLocalJWKSet(keys), {
      issuer: engine.issuer(POOL_ID),
      audience: 'public',
    });
    expect(payload).toMatchObject({ 'cognito:username': 'ea', 'custom:tenant': 't1' });
  });

  it('hands each function the event of the service, and client metadata only with the answer', async () => {
    const { events } = await open();
    await answer((await begin())?.Session, 'right');
    expect(events.map((event) => event.triggerSource)).toEqual([
      'DefineAuthChallenge_Authentication',
      'CreateAuthChallenge_Authentication',
      'VerifyAuthChallengeResponse_Authentication',
      'DefineAuthChallenge_Authentication',
    ]);
    const [define, create, verify, again] = events;
    expect(define).toMatchObject({
      version: '1',
      region: 'eu-west-1',
      userPoolId: POOL_ID,
      userName: 'ea',
      callerContext: { clientId: 'public' },
      request: {
        session: [],
        userNotFound: false,
        userAttributes: { 'custom:tenant': 't1', 'cognito:user_status': 'FORCE_CHANGE_PASSWORD' },
      },
      response: { challengeName: null, issueTokens: null, failAuthentication: null },
    });
    expect(define?.request).not.toHaveProperty('clientMetadata');
    expect(create?.request).not.toHaveProperty('clientMetadata');
    expect(create?.request).toMatchObject({ challengeName: 'CUSTOM_CHALLENGE', session: [] });
    expect(verify?.request).toMatchObject({
      challengeAnswer: 'right',
      privateChallengeParameters: { ticket: 'right' },
      clientMetadata: { from: 'answer' },
    });
    expect(again?.request).toMatchObject({
      session: [{ challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'TICKET' }],
      clientMetadata: { from: 'answer' },
    });
  });

  it('puts the question again after a wrong answer, and gives up when the function says so', async () => {
    await open();
    const first = await begin();
    const second = await answer(first?.Session, 'wrong');
    expect(second?.ChallengeName).toBe('CUSTOM_CHALLENGE');
    await expect(answer(first?.Session, 'right')).rejects.toBeInstanceOf(c.NotAuthorizedException);
    await expect(answer(second?.Session, 'wrong')).rejects.toThrow('Incorrect username or password.');
  });

  it('forgets a question that nobody answers within three minutes', async () => {
    const { clock } = await open();
    const asked = await begin();
    clock.advance(3 * 60_000);
    await expect(answer(asked?.Session, 'right')).rejects.toBeInstanceOf(c.NotAuthorizedException);
  });

  it('does not let one user answer for another', async () => {
    const { sdk } = await open();
    await sdk.send(new c.AdminCreateUserCommand({ UserPoolId, Username: 'bo' }));
    await expect(answer((await begin())?.Session, 'right', 'bo')).rejects.toBeInstanceOf(
      c.InvalidParameterException,
    );
  });

  it('says that a user is unknown, unless the client hides it; then the functions are told', async () => {
    await open();
    await expect(begin('nobody')).rejects.toBeInstanceOf(c.UserNotFoundException);
    await pool?.engine.close();
    const { events } = await open(ticketTriggers, { PreventUserExistenceErrors: 'ENABLED' });
    const asked = await begin('nobody');
    expect(asked?.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(events[0]?.request).toMatchObject({ userNotFound: true, userAttributes: {} });
    await expect(answer(asked?.Session, 'right', 'nobody')).rejects.toBeInstanceOf(c.NotAuthorizedException);
  });

  it('is refused when PreAuthentication throws, in the words of the function', async () => {
    await open({
      ...ticketTriggers,
      PreAuthentication: () => {
        throw new Error('Closed for today.');
      },
    });
    await expect(begin()).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreAuthentication failed with error Closed for today.',
    });
    expect(pool?.events.at(-1)?.request).toMatchObject({ validationData: { from: 'start' } });
  });

  it('refuses what a function returns when it is no event', async () => {
    await open({ ...ticketTriggers, DefineAuthChallenge: () => ({ oops: true }) });
    await expect(begin()).rejects.toBeInstanceOf(c.InvalidLambdaResponseException);
  });
});

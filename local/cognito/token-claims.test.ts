import * as c from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestPool, POOL_ID, type TestPool, ticketTriggers } from './test-pool.ts';

let pool: TestPool | undefined;
afterEach(() => pool?.engine.close());

const UserPoolId = POOL_ID;
const byOwnName = Object.fromEntries(Object.keys(ticketTriggers).map((name) => [name, name]));

async function tokens() {
  const common = { UserPoolId, ClientId: 'public' };
  const asked = await pool?.sdk.send(
    new c.AdminInitiateAuthCommand({
      ...common,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: 'ea' },
    }),
  );
  const done = await pool?.sdk.send(
    new c.AdminRespondToAuthChallengeCommand({
      ...common,
      ChallengeName: 'CUSTOM_CHALLENGE',
      Session: asked?.Session,
      ChallengeResponses: { USERNAME: 'ea', ANSWER: 'right' },
      ClientMetadata: { from: 'answer' },
    }),
  );
  return {
    access: decodeJwt(done?.AuthenticationResult?.AccessToken ?? ''),
    id: decodeJwt(done?.AuthenticationResult?.IdToken ?? ''),
  };
}

describe('PreTokenGeneration', () => {
  const override = {
    idTokenGeneration: {
      claimsToAddOrOverride: { actor: 'staff', sub: 'forged' },
      claimsToSuppress: ['custom:tenant'],
    },
    accessTokenGeneration: {
      claimsToAddOrOverride: { tenant: 't1', units: ['u1', 'u2'] },
      scopesToAdd: ['roed/read'],
    },
    groupOverrideDetails: { groupsToOverride: ['leader'] },
  };

  it('in version 2 changes both tokens, the scopes and the groups, but no reserved claim', async () => {
    pool = await openTestPool({
      triggers: {
        ...ticketTriggers,
        v2: (event) => {
          event.response = { claimsAndScopeOverrideDetails: override };
          return event;
        },
      },
      pool: {
        LambdaConfig: { ...byOwnName, PreTokenGenerationConfig: { LambdaArn: 'v2', LambdaVersion: 'V2_0' } },
      },
    });
    const { sdk, events } = pool;
    const made = await sdk.send(
      new c.AdminCreateUserCommand({
        UserPoolId,
        Username: 'ea',
        UserAttributes: [{ Name: 'custom:tenant', Value: 't1' }],
      }),
    );
    const { access, id } = await tokens();
    expect(access).toMatchObject({
      tenant: 't1',
      units: ['u1', 'u2'],
      scope: 'aws.cognito.signin.user.admin roed/read',
      'cognito:groups': ['leader'],
    });
    expect(id).toMatchObject({ actor: 'staff', 'cognito:groups': ['leader'] });
    expect(id.sub).toBe(made.User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value);
    expect(id).not.toHaveProperty('custom:tenant');
    expect(events.at(-1)).toMatchObject({
      version: '2',
      triggerSource: 'TokenGeneration_Authentication',
      request: {
        scopes: ['aws.cognito.signin.user.admin'],
        groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
        clientMetadata: { from: 'answer' },
      },
      response: { claimsAndScopeOverrideDetails: null },
    });
  });

  it('in version 1 changes the id token alone', async () => {
    pool = await openTestPool({
      triggers: {
        ...ticketTriggers,
        PreTokenGeneration: (event) => {
          event.response = { claimsOverrideDetails: { claimsToAddOrOverride: { actor: 'staff' } } };
          return event;
        },
      },
    });
    await pool.sdk.send(new c.AdminCreateUserCommand({ UserPoolId, Username: 'ea' }));
    const { access, id } = await tokens();
    expect(id.actor).toBe('staff');
    expect(access).not.toHaveProperty('actor');
    expect(pool.events.at(-1)).toMatchObject({ version: '1', response: { claimsOverrideDetails: null } });
  });
});

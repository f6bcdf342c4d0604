import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type Clock, openClock } from '../clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '../engine.ts';
import type { ClientConfig, PoolConfig } from './config.ts';
import { type Cognito, startCognito } from './start.ts';

export const POOL_ID = 'eu-west-1_TestPool1';
export const CALLBACK = 'http://127.0.0.1:9/callback';

/** The event of a trigger, as far as tests look into it. */
export interface TriggerEvent {
  version: string;
  triggerSource: string;
  userName: string;
  request: Record<string, unknown> & { userAttributes: Record<string, string> };
  response: Record<string, unknown>;
}
export type Trigger = (event: TriggerEvent) => unknown;

/** A pool with two clients (`public`, `secret`), for tests. Functions are named by their ARN, which is their trigger. */
export interface TestPool {
  engine: Cognito;
  sdk: CognitoIdentityProviderClient;
  clock: Clock;
  /** Every event that a function was given, in order. */
  events: TriggerEvent[];
  directory: string;
}

export const sdkFor = (endpoint: string) =>
  new CognitoIdentityProviderClient({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    maxAttempts: 1,
  });

export async function openTestPool(
  options: {
    triggers?: Record<string, Trigger>;
    pool?: Partial<PoolConfig>;
    client?: Partial<ClientConfig>;
    directory?: string;
    port?: number;
    clock?: Clock;
  } = {},
): Promise<TestPool> {
  const triggers = options.triggers ?? {};
  const clock = options.clock ?? openClock();
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'cognito-'));
  const events: TriggerEvent[] = [];
  const engine = await startCognito({
    directory,
    port: options.port ?? 0,
    clock,
    async invoke(name, event) {
      const copy = structuredClone(event) as TriggerEvent;
      events.push(structuredClone(copy));
      return (await triggers[name]?.(copy)) ?? copy;
    },
  });
  engine.ensurePool({
    Id: POOL_ID,
    LambdaConfig: Object.fromEntries(Object.keys(triggers).map((name) => [name, name])),
    Schema: [
      { Name: 'tenant', AttributeDataType: 'String', Mutable: false },
      { Name: 'roles', AttributeDataType: 'String', Mutable: true },
    ],
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    ...options.pool,
  });
  const client = {
    UserPoolId: POOL_ID,
    ExplicitAuthFlows: [
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_CUSTOM_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ],
    CallbackURLs: [CALLBACK],
    LogoutURLs: ['http://127.0.0.1:9/ud'],
    SupportedIdentityProviders: ['COGNITO', 'Entra'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'aws.cognito.signin.user.admin'],
    ...options.client,
  };
  engine.ensureClient({ ...client, ClientId: 'public' });
  engine.ensureClient({ ...client, ClientId: 'secret', GenerateSecret: true });
  return { engine, sdk: sdkFor(engine.endpoint), clock, events, directory };
}

/** Functions for CUSTOM_AUTH that let in whoever answers with the word "right", at the second try at the latest. */
export const ticketTriggers: Record<string, Trigger> = {
  DefineAuthChallenge(event) {
    const session = event.request.session as { challengeResult: boolean }[];
    const last = session.at(-1);
    const isIn = last?.challengeResult === true;
    event.response = isIn
      ? { issueTokens: true, failAuthentication: false }
      : { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: session.length >= 2 };
    return event;
  },
  CreateAuthChallenge(event) {
    event.response = {
      publicChallengeParameters: { hint: 'ticket' },
      privateChallengeParameters: { ticket: 'right' },
      challengeMetadata: 'TICKET',
    };
    return event;
  },
  VerifyAuthChallengeResponse(event) {
    const { ticket } = event.request.privateChallengeParameters as { ticket: string };
    event.response = { answerCorrect: event.request.challengeAnswer === ticket };
    return event;
  },
};

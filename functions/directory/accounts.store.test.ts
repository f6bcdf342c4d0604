import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClock } from '#local/clock.ts';
import { startCognito, type Cognito } from '#local/cognito/start.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { openAccounts } from './clients/accounts.ts';

const POOL = 'eu-west-1_TestPool1';
const ea = { tenant: '0899', personId: 'aaaabbbbcccc' };

let cognito: Cognito;
let client: CognitoIdentityProviderClient;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'accounts-'));
  cognito = await startCognito({ directory, clock: openClock(), invoke: () => Promise.resolve({}) });
  cognito.ensurePool({
    Id: POOL,
    LambdaConfig: {},
    Schema: [],
    UsernameConfiguration: { CaseSensitive: false },
  });
  client = new CognitoIdentityProviderClient({
    ...{ endpoint: cognito.endpoint, region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY },
  });
  await client.send(new AdminCreateUserCommand({ UserPoolId: POOL, Username: '0899-aaaabbbbcccc' }));
});
afterAll(async () => {
  client.destroy();
  await cognito.close();
  await rm(directory, { recursive: true, force: true });
});

const isOpen = async () =>
  (await client.send(new AdminGetUserCommand({ UserPoolId: POOL, Username: '0899-aaaabbbbcccc' }))).Enabled;

test('an account is shut and opened again, and its sessions alone are ended for one who has other roles', async () => {
  const accounts = openAccounts(POOL, client);
  await accounts.end(ea, { shut: false });
  expect(await isOpen()).toBe(true);
  await accounts.end(ea, { shut: true });
  expect(await isOpen()).toBe(false);
  await accounts.open(ea);
  expect(await isOpen()).toBe(true);
});

test('nothing happens for someone who has never come in', async () => {
  const accounts = openAccounts(POOL, client);
  await accounts.end({ ...ea, personId: 'nobodyhere' }, { shut: true });
  await accounts.open({ ...ea, personId: 'nobodyhere' });
  expect(await isOpen()).toBe(true);
});

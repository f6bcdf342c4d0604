import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as c from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { openClock } from '../../clock.ts';
import { openCookieBrowser } from '../../outside/cookie-browser.ts';
import { startEntra } from '../../outside/entra.ts';
import { startUnilogin } from '../../outside/unilogin.ts';
import { CALLBACK, openTestPool, POOL_ID, type TestPool, type Trigger } from '../test-pool.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';
const lis = {
  oid: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'Lis Prøve',
  email: 'lis@kommune.example',
  roles: ['Leder'],
};
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function connect(triggers: Record<string, Trigger> = {}, secret = 'hemmelig'): Promise<TestPool> {
  const clock = openClock();
  const pool = await openTestPool({ triggers, clock });
  closing.push(() => pool.engine.close());
  const redirectUris = [`${pool.engine.domainOrigin('any')}/oauth2/idpresponse`];
  const entra = await startEntra({
    directory: mkdtempSync(join(tmpdir(), 'entra-')),
    clock,
    tenantId,
    clients: [{ clientId: 'cognito', clientSecret: 'hemmelig', redirectUris }],
    people: () => [lis],
  });
  closing.push(() => entra.close());
  pool.engine.ensureProvider({
    UserPoolId: POOL_ID,
    ProviderName: 'Entra',
    ProviderType: 'OIDC',
    ProviderDetails: {
      client_id: 'cognito',
      client_secret: secret,
      oidc_issuer: entra.issuer,
      authorize_scopes: 'openid profile email',
      attributes_request_method: 'GET',
    },
    AttributeMapping: {
      email: 'email',
      name: 'name',
      'custom:roles': 'roles',
      'custom:tenant': 'tid',
      username: 'sub',
    },
    IdpIdentifiers: ['kommune.example'],
  });
  return pool;
}

const authorize = (pool: TestPool, more: Record<string, string>) =>
  `${pool.engine.domainOrigin('any')}/oauth2/authorize?${new URLSearchParams({ client_id: 'public', redirect_uri: CALLBACK, response_type: 'code', scope: 'openid', state: 'own-state', ...more }).toString()}`;

async function arrive(pool: TestPool, more: Record<string, string> = { identity_provider: 'Entra' }) {
  const browser = openCookieBrowser((url) => url.port === '9');
  const picker = await browser.get(authorize(pool, more));
  return { picker, end: new URL((await browser.submit(picker, { person: lis.oid })).url) };
}

async function tokensFor(pool: TestPool, end: URL) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'public',
    redirect_uri: CALLBACK,
    code: end.searchParams.get('code') ?? '',
  });
  const reply = await fetch(`${pool.engine.endpoint}/oauth2/token`, { method: 'POST', body });
  return (await reply.json()) as { id_token: string; access_token: string };
}

describe('signing in through a provider', () => {
  it('creates a user named after provider and subject, with mapped attributes, in the provider’s group', async () => {
    const pool = await connect();
    const { end } = await arrive(pool);
    expect(end.searchParams.get('state')).toBe('own-state');
    const { id_token: idToken, access_token: accessToken } = await tokensFor(pool, end);
    const id = decodeJwt(idToken);
    expect(id).toMatchObject({
      email: lis.email,
      name: lis.name,
      'custom:roles': '["Leder"]',
      'custom:tenant': tenantId,
      'cognito:groups': [`${POOL_ID}_Entra`],
      identities: [{ providerName: 'Entra', providerType: 'OIDC', primary: 'true' }],
    });
    expect(id['cognito:username']).toMatch(/^Entra_./);
    expect(decodeJwt(accessToken).username).toBe(id['cognito:username']);
    const user = await pool.sdk.send(
      new c.AdminGetUserCommand({ UserPoolId: POOL_ID, Username: String(id['cognito:username']) }),
    );
    expect(user.UserStatus).toBe('EXTERNAL_PROVIDER');
  });

  it('sends no PKCE and no nonce to the provider', async () => {
    const pool = await connect();
    const first = await fetch(authorize(pool, { identity_provider: 'Entra' }), { redirect: 'manual' });
    const sent = new URL(first.headers.get('location') ?? '').searchParams;
    expect([...sent.keys()].sort()).toEqual(['client_id', 'redirect_uri', 'response_type', 'scope', 'state']);
  });

  it('finds the provider by its identifier, and lists it on the first page', async () => {
    const pool = await connect();
    expect((await arrive(pool, { idp_identifier: 'kommune.example' })).picker.text).toContain(
      'Entra ID (stand-in)',
    );
    const page = await openCookieBrowser(() => false).get(authorize(pool, {}));
    expect(page.text).toContain('Log ind med Entra');
  });

  it('tells the functions about sign-up the first time and about sign-in the next', async () => {
    const pass: Trigger = (event) => event;
    const pool = await connect({
      PreSignUp: pass,
      PostConfirmation: pass,
      PreAuthentication: pass,
      PostAuthentication: pass,
      PreTokenGeneration: pass,
    });
    const sources = () => pool.events.splice(0).map((event) => event.triggerSource);
    await tokensFor(pool, (await arrive(pool)).end);
    expect(sources()).toEqual([
      'PreSignUp_ExternalProvider',
      'PostConfirmation_ConfirmSignUp',
      'TokenGeneration_HostedAuth',
    ]);
    await tokensFor(pool, (await arrive(pool)).end);
    expect(sources()).toEqual([
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_HostedAuth',
    ]);
  });

  it('is refused by PreSignUp in its own words, and leaves no user behind', async () => {
    const pool = await connect({
      PreSignUp: () => {
        throw new Error('not invited');
      },
    });
    const { end } = await arrive(pool);
    expect(end.searchParams.get('error_description')).toBe('PreSignUp failed with error not invited.');
    expect(end.searchParams.get('code')).toBeNull();
    expect((await pool.sdk.send(new c.ListUsersCommand({ UserPoolId: POOL_ID }))).Users).toEqual([]);
  });

  it('is refused for a disabled user', async () => {
    const pool = await connect();
    const { id_token: idToken } = await tokensFor(pool, (await arrive(pool)).end);
    await pool.sdk.send(
      new c.AdminDisableUserCommand({
        UserPoolId: POOL_ID,
        Username: String(decodeJwt(idToken)['cognito:username']),
      }),
    );
    expect((await arrive(pool)).end.searchParams.get('error_description')).toBe('User is disabled.');
  });

  it('fails when the pool’s secret is not the provider’s', async () => {
    const pool = await connect({}, 'forkert');
    expect((await arrive(pool)).end.searchParams.get('error_description')).toContain('invalid_client');
  });

  it('does not finish in another browser than the one it began in', async () => {
    const pool = await connect();
    const mine = openCookieBrowser((url) => url.pathname === '/oauth2/idpresponse');
    const back = await mine.submit(await mine.get(authorize(pool, { identity_provider: 'Entra' })), {
      person: lis.oid,
    });
    expect((await fetch(back.url, { redirect: 'manual' })).status).toBe(400);
  });

  it('works with a clock that was advanced by a month', async () => {
    const pool = await connect();
    pool.clock.advance(30 * 86_400_000);
    const { id_token: idToken } = await tokensFor(pool, (await arrive(pool)).end);
    expect(decodeJwt(idToken).email).toBe(lis.email);
  });

  it('cannot be had from UNI-Login, which demands PKCE', async () => {
    const pool = await connect();
    const broker = await startUnilogin({
      directory: mkdtempSync(join(tmpdir(), 'unilogin-')),
      clock: pool.clock,
      clients: [
        {
          clientId: 'cognito',
          clientSecret: 's',
          redirectUris: [`${pool.engine.endpoint}/oauth2/idpresponse`],
        },
      ],
      people: () => [],
    });
    closing.push(() => broker.close());
    const ProviderDetails = {
      client_id: 'cognito',
      client_secret: 's',
      oidc_issuer: broker.issuer,
      authorize_scopes: 'openid',
    };
    pool.engine.ensureProvider({
      UserPoolId: POOL_ID,
      ProviderName: 'Entra',
      ProviderType: 'OIDC',
      ProviderDetails,
    });
    const browser = openCookieBrowser((url) => url.port === '9');
    const end = await browser.get(authorize(pool, { identity_provider: 'Entra' }));
    expect(new URL(end.url).searchParams.get('error')).toBe('invalid_request');
  });
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '../clock.ts';
import { openCookieBrowser } from './cookie-browser.ts';
import { startEntra } from './entra.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';
const callback = 'http://127.0.0.1:9/callback';
const leader = {
  oid: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'Lis Prøve',
  email: 'lis@kommune.example',
  roles: ['Leder', 'Visitator'],
  groups: ['g1'],
};
const busy = {
  ...leader,
  oid: 'aaaaaaaa-0000-4000-8000-000000000002',
  roles: [],
  groups: Array.from({ length: 201 }, (_none, n) => `g${n}`),
};
let entra: Awaited<ReturnType<typeof startEntra>>;

beforeAll(async () => {
  entra = await startEntra({
    directory: mkdtempSync(join(tmpdir(), 'entra-')),
    clock: openClock(),
    tenantId,
    clients: [{ clientId: 'app', clientSecret: 'hemmelig', redirectUris: [callback] }],
    people: () => [leader, busy],
  });
});
afterAll(() => entra.close());

const discover = (secret = 'hemmelig') =>
  oidc.discovery(new URL(entra.issuer), 'app', undefined, oidc.ClientSecretPost(secret), {
    execute: [oidc.allowInsecureRequests],
  });

async function pick(person: string) {
  const config = await discover();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid profile email',
    state: 's',
  });
  const browser = openCookieBrowser((address) => address.port === '9');
  const end = await browser.submit(await browser.get(url.href), { person });
  return new URL(end.url);
}

describe('Entra ID', () => {
  it('publishes the addresses of the v2.0 endpoints', async () => {
    expect((await discover()).serverMetadata()).toMatchObject({
      issuer: `${entra.endpoint}/${tenantId}/v2.0`,
      authorization_endpoint: `${entra.endpoint}/${tenantId}/oauth2/v2.0/authorize`,
      token_endpoint: `${entra.endpoint}/${tenantId}/oauth2/v2.0/token`,
      jwks_uri: `${entra.endpoint}/${tenantId}/discovery/v2.0/keys`,
    });
  });

  it('names the tenant, the object id and the app roles without PKCE', async () => {
    const tokens = await oidc.authorizationCodeGrant(await discover(), await pick(leader.oid), {
      expectedState: 's',
    });
    expect(tokens.claims()).toMatchObject({
      tid: tenantId,
      oid: leader.oid,
      name: 'Lis Prøve',
      preferred_username: 'lis@kommune.example',
      email: 'lis@kommune.example',
      roles: ['Leder', 'Visitator'],
      groups: ['g1'],
      ver: '2.0',
    });
    expect(tokens.claims()?.sub).not.toBe(leader.oid);
  });

  it('leaves out groups that are too many and says where to ask for them', async () => {
    const tokens = await oidc.authorizationCodeGrant(await discover(), await pick(busy.oid), {
      expectedState: 's',
    });
    expect(tokens.claims()).toMatchObject({ _claim_names: { groups: 'src1' } });
    expect(tokens.claims()).not.toHaveProperty('groups');
    expect(tokens.claims()).not.toHaveProperty('roles');
  });

  it('refuses a wrong secret', async () => {
    const end = await pick(leader.oid);
    await expect(
      oidc.authorizationCodeGrant(await discover('forkert'), end, { expectedState: 's' }),
    ).rejects.toMatchObject({
      error: 'invalid_client',
    });
  });

  it('knows no other tenant', async () => {
    const other = entra.issuer.replace(tenantId, '99999999-2222-4333-8444-555555555555');
    expect((await fetch(`${other}/.well-known/openid-configuration`)).status).toBe(404);
  });
});

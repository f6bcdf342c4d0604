import * as c from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCookieBrowser, type Page } from '../../outside/cookie-browser.ts';
import { CALLBACK, openTestPool, POOL_ID, type TestPool } from '../test-pool.ts';
import { totpCode } from '../totp.ts';

let pool: TestPool;
const UserPoolId = POOL_ID;
const PASSWORD = 'Langt-nok-1';

beforeEach(async () => {
  pool = await openTestPool();
  await pool.sdk.send(
    new c.AdminCreateUserCommand({
      UserPoolId,
      Username: 'ea',
      UserAttributes: [{ Name: 'email', Value: 'ea@example.org' }],
    }),
  );
  await pool.sdk.send(
    new c.AdminSetUserPasswordCommand({ UserPoolId, Username: 'ea', Password: PASSWORD, Permanent: true }),
  );
});
afterEach(() => pool.engine.close());

const open = () => openCookieBrowser((url) => url.port === '9');
const discover = (id = 'public', authentication = oidc.None()) =>
  oidc.discovery(new URL(pool.engine.issuer(POOL_ID)), id, undefined, authentication, {
    execute: [oidc.allowInsecureRequests],
  });

async function begin(config: oidc.Configuration, more: Record<string, string> = {}) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid email',
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return { url, checks: { pkceCodeVerifier, expectedState, expectedNonce } };
}

async function signIn(browser = open(), config?: oidc.Configuration) {
  const used = config ?? (await discover());
  const { url, checks } = await begin(used);
  const login = await browser.get(url.href);
  const end =
    login.status === 0 ? login : await browser.submit(login, { username: 'ea', password: PASSWORD });
  return {
    config: used,
    end,
    checks,
    tokens: await oidc.authorizationCodeGrant(used, new URL(end.url), checks),
  };
}
const errorOf = (end: Page) => new URL(end.url).searchParams.get('error');

describe('the hosted pages', () => {
  it('sign in with a password and PKCE, and tell who it is', async () => {
    const { config, tokens } = await signIn();
    const claims = tokens.claims();
    expect(claims).toMatchObject({ 'cognito:username': 'ea', email: 'ea@example.org', token_use: 'id' });
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      scope: 'openid email',
      client_id: 'public',
      version: 2,
    });
    expect(await oidc.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')).toMatchObject({
      username: 'ea',
      email: 'ea@example.org',
    });
    const again = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect(decodeJwt(again.access_token).origin_jti).toBe(decodeJwt(tokens.access_token).origin_jti);
    expect(again.refresh_token).toBeUndefined();
  });

  it('are in Danish and say what went wrong', async () => {
    const browser = open();
    const login = await browser.get((await begin(await discover())).url.href);
    expect(login.text).toContain('<html lang="da">');
    const again = await browser.submit(login, { username: 'ea', password: 'Forkert-1' });
    expect(again.text).toContain('<p role="alert">Forkert brugernavn eller adgangskode.</p>');
    const end = await browser.submit(again, { username: 'ea', password: PASSWORD });
    expect(new URL(end.url).searchParams.get('code')).toBeTruthy();
  });

  it('take no form that another site sends', async () => {
    const login = await open().get((await begin(await discover())).url.href);
    expect(await open().submit(login, { username: 'ea', password: PASSWORD })).toMatchObject({ status: 403 });
  });

  it('remember the browser until logout', async () => {
    const browser = open();
    await signIn(browser);
    expect((await browser.get((await begin(await discover())).url.href)).status).toBe(0);
    const leave = `${pool.engine.endpoint}/logout?client_id=public&logout_uri=`;
    expect(await browser.get(`${leave}${encodeURIComponent('http://127.0.0.1:9/andet')}`)).toMatchObject({
      status: 400,
    });
    expect(await browser.get(`${leave}${encodeURIComponent('http://127.0.0.1:9/ud')}`)).toMatchObject({
      url: 'http://127.0.0.1:9/ud',
    });
    expect((await browser.get((await begin(await discover())).url.href)).text).toContain('name="password"');
  });

  it('have a temporary password replaced', async () => {
    await pool.sdk.send(
      new c.AdminSetUserPasswordCommand({
        UserPoolId,
        Username: 'ea',
        Password: 'Midlertidig-1',
        Permanent: false,
      }),
    );
    const browser = open();
    const login = await browser.get((await begin(await discover())).url.href);
    const asked = await browser.submit(login, { username: 'ea', password: 'Midlertidig-1' });
    const weak = await browser.submit(asked, { NEW_PASSWORD: 'kort' });
    expect(weak.text).toContain('Adgangskoden er ikke stærk nok.');
    const end = await browser.submit(weak, { NEW_PASSWORD: 'Helt-nyt-1' });
    expect(new URL(end.url).searchParams.get('code')).toBeTruthy();
  });

  it('have an authenticator set up where the pool demands one, and ask for it the next time', async () => {
    pool.engine.ensurePool({ Id: POOL_ID, MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    const login = async () => {
      const browser = open();
      const first = await browser.get((await begin(await discover())).url.href);
      return { browser, asked: await browser.submit(first, { username: 'ea', password: PASSWORD }) };
    };
    const setUp = await login();
    const secret = /<code id="secret">(\w+)<\/code>/.exec(setUp.asked.text)?.[1] ?? '';
    const wrong = await setUp.browser.submit(setUp.asked, { code: totpCode(secret, Date.now() - 3_600_000) });
    expect(wrong.text).toContain('Koden er forkert.');
    expect(wrong.text).toContain(secret);
    const end = await setUp.browser.submit(wrong, { code: totpCode(secret, Date.now()) });
    expect(new URL(end.url).searchParams.get('code')).toBeTruthy();
    const next = await login();
    expect(next.asked.text).toContain('name="SOFTWARE_TOKEN_MFA_CODE"');
    const done = await next.browser.submit(next.asked, {
      SOFTWARE_TOKEN_MFA_CODE: totpCode(secret, Date.now() + 30_000),
    });
    expect(new URL(done.url).searchParams.get('code')).toBeTruthy();
  });
});

describe('the authorize endpoint', () => {
  it('sends nobody to an address that the client did not register', async () => {
    const { url } = await begin(await discover(), { redirect_uri: 'http://127.0.0.1:9/elsewhere' });
    expect(await open().get(url.href)).toMatchObject({ status: 400 });
  });

  it.each([
    ['a scope that is not allowed', { scope: 'openid phone' }, 'invalid_scope'],
    ['a plain code challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a response type other than code', { response_type: 'token' }, 'invalid_request'],
  ])('refuses %s', async (_what, change, error) => {
    expect(errorOf(await open().get((await begin(await discover(), change)).url.href))).toBe(error);
  });

  it('offers no provider that does not exist', async () => {
    const { url } = await begin(await discover(), { identity_provider: 'Nobody' });
    expect(await open().get(url.href)).toMatchObject({ status: 400 });
  });
});

describe('the token endpoint', () => {
  it('takes a code once, with its verifier and within five minutes', async () => {
    const { config, end, checks } = await signIn();
    await expect(oidc.authorizationCodeGrant(config, new URL(end.url), checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const browser = open();
    await signIn(browser);
    const fresh = async () => {
      const { url, checks: own } = await begin(config);
      return { end: new URL((await browser.get(url.href)).url), own };
    };
    const first = await fresh();
    const other = { ...first.own, pkceCodeVerifier: oidc.randomPKCECodeVerifier() };
    await expect(oidc.authorizationCodeGrant(config, first.end, other)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const second = await fresh();
    pool.clock.advance(5 * 60_000);
    await expect(oidc.authorizationCodeGrant(config, second.end, second.own)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('wants the secret of a client that has one, in the header or the body', async () => {
    const secret = pool.engine.clientSecret('secret') ?? '';
    const basic = await signIn(open(), await discover('secret', oidc.ClientSecretBasic(secret)));
    expect(basic.tokens.access_token).toBeTruthy();
    const post = await signIn(open(), await discover('secret', oidc.ClientSecretPost(secret)));
    expect(post.tokens.access_token).toBeTruthy();
    await expect(
      signIn(open(), await discover('secret', oidc.ClientSecretPost('wrong'))),
    ).rejects.toMatchObject({ error: 'invalid_client' });
    await expect(signIn(open(), await discover('secret'))).rejects.toMatchObject({ error: 'invalid_client' });
  });

  it('revokes, after which neither refresh nor userInfo works', async () => {
    const { config, tokens } = await signIn();
    await oidc.tokenRevocation(config, tokens.refresh_token ?? '');
    await expect(oidc.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const reply = await fetch(`${pool.engine.endpoint}/oauth2/userInfo`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(reply.status).toBe(401);
  });

  it('lets tokens expire by the clock', async () => {
    const { config, tokens } = await signIn();
    const who = () =>
      fetch(`${pool.engine.endpoint}/oauth2/userInfo`, {
        headers: { authorization: `Bearer ${tokens.access_token}` },
      });
    expect((await who()).status).toBe(200);
    pool.clock.advance(3_600_000);
    expect((await who()).status).toBe(401);
    pool.clock.advance(30 * 86_400_000);
    await expect(oidc.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });
});

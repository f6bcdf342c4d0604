import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openClock } from '../clock.ts';
import { openCookieBrowser, type Page } from './cookie-browser.ts';
import { startUnilogin, type UniloginPerson } from './unilogin.ts';

const callback = 'http://127.0.0.1:9/auth/unilogin/callback';
const people: UniloginPerson[] = [
  {
    uniid: '1000013b36',
    label: 'Pædagog, Myretuen: Ea Prøve',
    actor: 'Medarbejder',
    loa: 'ToFaktor',
    institutions: ['A04441'],
  },
  { uniid: 'elev1234', label: 'Elev, 5.B: Bo Prøve', actor: 'Elev', loa: 'EnFaktor', institutions: [] },
];
const clients = [
  {
    clientId: 'tjeneste',
    clientSecret: 'hemmelig',
    redirectUris: [callback],
    postLogoutRedirectUris: ['http://127.0.0.1:9/ud'],
  },
];
const clock = openClock();
let directory: string;
let shown = people;
let broker: Awaited<ReturnType<typeof startUnilogin>>;

const start = (port = 0) => startUnilogin({ directory, port, clock, clients, people: () => shown });
const open = () => openCookieBrowser((url) => url.port === '9');
const discover = (secret = 'hemmelig') =>
  oidc.discovery(new URL(broker.issuer), 'tjeneste', undefined, oidc.ClientSecretPost(secret), {
    execute: [oidc.allowInsecureRequests],
  });

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'unilogin-'));
  shown = people;
  clock.reset();
  broker = await start();
});
afterEach(() => broker.close());

async function begin(config: oidc.Configuration, more: Record<string, string> = {}) {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return { url, checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce } };
}

async function signIn(person: string, factor = '', browser = open()) {
  const config = await discover();
  const { url, checks } = await begin(config);
  const picker = await browser.get(url.href);
  const end = await browser.submit(picker, { person, factor });
  return { config, tokens: await oidc.authorizationCodeGrant(config, new URL(end.url), checks) };
}

const errorOf = (end: Page) => new URL(end.url).searchParams.get('error');

describe('UNI-Login', () => {
  it('publishes the addresses of the real broker below its issuer', async () => {
    const metadata = (await discover()).serverMetadata();
    const base = `${broker.issuer}/protocol/openid-connect`;
    expect(metadata).toMatchObject({
      issuer: `${broker.endpoint}/auth/realms/broker`,
      authorization_endpoint: `${base}/auth`,
      token_endpoint: `${base}/token`,
      introspection_endpoint: `${base}/token/introspect`,
      userinfo_endpoint: `${base}/userinfo`,
      jwks_uri: `${base}/certs`,
      end_session_endpoint: `${base}/logout`,
    });
  });

  it('says who signed in with flags and lists as text, and neither name nor e-mail', async () => {
    const { tokens, config } = await signIn('1000013b36');
    const said = {
      uniid: '1000013b36',
      aktoer_gruppe: 'Medarbejder',
      unilogin_loa: 'ToFaktor',
      loa: '3',
      spec_ver: 'OIDC.3.0-UNILOGIN',
      has_license: 'true',
      institution_ids: '[A04441]',
    };
    const claims = tokens.claims();
    expect(claims).toMatchObject({ ...said, typ: 'ID', azp: 'tjeneste' });
    expect(claims).not.toHaveProperty('name');
    expect(claims).not.toHaveProperty('email');
    expect(JSON.stringify(claims)).not.toContain('Prøve');
    expect(await oidc.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')).toMatchObject(said);
    expect(await oidc.tokenIntrospection(config, tokens.access_token)).toMatchObject({
      active: true,
      sub: claims?.sub,
      ...said,
    });
  });

  it('lets the level be chosen at the picker', async () => {
    const { tokens } = await signIn('1000013b36', 'EnFaktor');
    expect(tokens.claims()).toMatchObject({ unilogin_loa: 'EnFaktor', loa: '2', nsis_loa: 'Low' });
  });

  it('lets people use two factors when the service asks for two, unless they are picked with one', async () => {
    const config = await discover();
    const levels = { '': 'ToFaktor', EnFaktor: 'EnFaktor' };
    for (const [factor, level] of Object.entries(levels)) {
      const begun = await begin(config, { acr_values: 'To_Faktor' });
      const browser = open();
      const end = await browser.submit(await browser.get(begun.url.href), { person: 'elev1234', factor });
      const tokens = await oidc.authorizationCodeGrant(config, new URL(end.url), begun.checks);
      expect(tokens.claims()).toMatchObject({ unilogin_loa: level });
    }
  });

  it('asks for a person at every sign-in, also in a browser that signed in before', async () => {
    const browser = open();
    await signIn('1000013b36', '', browser);
    const { tokens } = await signIn('elev1234', '', browser);
    expect(tokens.claims()).toMatchObject({
      uniid: 'elev1234',
      aktoer_gruppe: 'Elev',
      has_license: 'false',
      institution_ids: '[]',
    });
  });

  it('stamps its tokens with the time of an advanced clock', async () => {
    clock.advance(30 * 86_400_000);
    const config = await discover();
    Object.assign(config.clientMetadata(), { [oidc.clockSkew]: Math.round(clock.offset() / 1000) });
    const { url, checks } = await begin(config);
    const browser = open();
    const end = await browser.submit(await browser.get(url.href), { person: 'elev1234' });
    const tokens = await oidc.authorizationCodeGrant(config, new URL(end.url), checks);
    expect(Math.abs((tokens.claims()?.iat ?? 0) - clock.now() / 1000)).toBeLessThan(30);
  });

  it('finds people by every word of a search, and lists no more than fifty', async () => {
    shown = [
      ...people,
      ...Array.from({ length: 3000 }, (_none, n) => ({
        uniid: `e${n}`,
        label: `Elev, ${n}`,
        actor: 'Elev' as const,
        loa: 'EnFaktor' as const,
        institutions: [],
      })),
    ];
    const browser = open();
    const picker = await browser.get((await begin(await discover())).url.href);
    expect(picker.text).toContain('<title>Unilogin (stand-in)</title>');
    expect(picker.text.match(/name="person"/g)).toHaveLength(50);
    const found = await browser.get(`${picker.url}?q=${encodeURIComponent('ea MYRETUEN')}`);
    expect([...found.text.matchAll(/name="person" value="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      '1000013b36',
    ]);
  });

  it('shows people who were added after it started', async () => {
    shown = [
      ...people,
      { uniid: 'ny12345678', label: 'Ny', actor: 'Kontaktperson', loa: 'EnFaktor', institutions: [] },
    ];
    expect((await signIn('ny12345678')).tokens.claims()).toMatchObject({ aktoer_gruppe: 'Kontaktperson' });
  });

  it('refuses a sign-in without PKCE', async () => {
    const { url } = await begin(await discover());
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    expect(errorOf(await open().get(url.href))).toBe('invalid_request');
  });

  it.each(['state', 'nonce'])('refuses a %s of fewer than sixteen characters', async (name) => {
    const { url } = await begin(await discover(), { [name]: 'short' });
    expect(errorOf(await open().get(url.href))).toBe('invalid_request');
  });

  it('does not send anybody to an address that is not registered', async () => {
    const { url } = await begin(await discover(), { redirect_uri: 'http://127.0.0.1:9/elsewhere' });
    expect(await open().get(url.href)).toMatchObject({ status: 400 });
  });

  it('refuses a wrong secret and a wrong PKCE verifier', async () => {
    const { url, checks } = await begin(await discover());
    const browser = open();
    const end = new URL((await browser.submit(await browser.get(url.href), { person: 'elev1234' })).url);
    await expect(oidc.authorizationCodeGrant(await discover('forkert'), end, checks)).rejects.toMatchObject({
      error: 'invalid_client',
    });
    const other = { ...checks, pkceCodeVerifier: oidc.randomPKCECodeVerifier() };
    await expect(oidc.authorizationCodeGrant(await discover(), end, other)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('tells the service when somebody turns back at the picker', async () => {
    const browser = open();
    const picker = await browser.get((await begin(await discover())).url.href);
    expect(errorOf(await browser.submit(picker, { cancel: '1' }))).toBe('access_denied');
  });

  it('does not take a person who is not on the list', async () => {
    const browser = open();
    const picker = await browser.get((await begin(await discover())).url.href);
    const again = await browser.submit(picker, { person: 'nobody' });
    expect(again).toMatchObject({ status: 400 });
    expect(again.text).toContain('Vælg en person.');
  });

  it('goes back after logout to a registered address only', async () => {
    const { tokens } = await signIn('elev1234');
    const leave = (target: string) =>
      `${broker.issuer}/protocol/openid-connect/logout?${new URLSearchParams({ id_token_hint: tokens.id_token ?? '', post_logout_redirect_uri: target, state: 's' }).toString()}`;
    expect(await open().get(leave('http://127.0.0.1:9/ud'))).toMatchObject({
      url: 'http://127.0.0.1:9/ud?state=s',
    });
    expect(await open().get(leave('http://127.0.0.1:9/andet'))).toMatchObject({ status: 400 });
  });

  it('goes on after a restart in the middle of a sign-in, with the same keys', async () => {
    const config = await discover();
    const { url, checks } = await begin(config);
    const browser = open();
    const picker = await browser.get(url.href);
    await broker.close();
    broker = await start(Number(new URL(picker.url).port));
    const end = await browser.submit(picker, { person: 'elev1234' });
    await vi.waitFor(() => discover());
    const tokens = await oidc.authorizationCodeGrant(config, new URL(end.url), checks);
    expect(tokens.claims()).toMatchObject({ uniid: 'elev1234' });
  });
});

import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aStaffMember } from '#test/builders/actor.ts';
import { openTestSignIn, type TestSignIn } from '#test/builders/actor-sign-in.ts';

let world: TestSignIn;
const one = '1000013b36';
const other = '1000014c47';
beforeAll(async () => {
  world = await openTestSignIn();
  const common = { actor: 'Medarbejder' as const, loa: 'ToFaktor' as const, institutions: ['A04441'] };
  world.people.unilogin = [
    { uniid: one, label: 'Ea Prøve', ...common },
    { uniid: other, label: 'Bo Prøve', ...common },
  ];
  for (const uniid of [one, other])
    await world.addStaff(aStaffMember({ id: world.town.keys.personId(uniid) }));
});
afterAll(() => world.close());

test('the id token of a session opens nothing: the seat stands in the access token alone', async () => {
  const browser = world.browser();
  await world.signIn(browser, 'unilogin', one);
  const { AuthenticationResult } = await new CognitoIdentityProviderClient().send(
    new InitiateAuthCommand({
      ClientId: 'web',
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: browser.cookie('__Host-refresh') ?? '' },
    }),
  );
  const idToken = AuthenticationResult?.IdToken ?? '';
  expect(decodeJwt(idToken)['token_use']).toBe('id');
  browser.setCookie('__Host-access', idToken);
  expect(await browser.get('/api/identity/me')).toMatchObject({
    status: 401,
    body: { code: 'not-signed-in' },
  });
});

describe('signing in', () => {
  test('puts a session of its own in the place of whatever the browser held', async () => {
    const browser = world.browser();
    await world.signIn(browser, 'unilogin', one);
    const before = [browser.cookie('__Host-access'), browser.cookie('__Host-refresh')];
    await world.signIn(browser, 'unilogin', other);
    const after = [browser.cookie('__Host-access'), browser.cookie('__Host-refresh')];
    expect(after.filter((token) => token === undefined || before.includes(token))).toEqual([]);
    expect(decodeJwt(after[0] ?? '')['person']).toBe(world.town.keys.personId(other));
  });

  test('fixation: a session that somebody planted before is not the one that comes of it', async () => {
    const attacker = world.browser();
    await world.signIn(attacker, 'unilogin', other);
    const victim = world.browser();
    for (const name of ['__Host-access', '__Host-refresh', '__Host-sign-in'])
      victim.setCookie(name, attacker.cookie(name) ?? '');
    await world.signIn(victim, 'unilogin', one);
    expect(decodeJwt(victim.cookie('__Host-access') ?? '')['person']).toBe(world.town.keys.personId(one));
    expect(await attacker.get('/api/identity/me')).toMatchObject({
      body: { id: world.town.keys.personId(other) },
    });
  });

  test.each(['unilogin', 'ad', 'kombit'])(
    'CSRF: coming back by %s asks for a sign-in begun here',
    async (way) => {
      const browser = world.browser();
      const query = new URLSearchParams({ code: 'stolen', state: `0899-${'A'.repeat(43)}` });
      const reply = await browser.get(`/api/identity/signed-in/${way}?${query}`);
      expect(reply).toMatchObject({ status: 303, location: '/sign-in?reason=expired', cookies: [] });
    },
  );
});

import { createHash } from 'node:crypto';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { searchPeople } from '#functions/people/use-cases/search-people.ts';
import { aGate, anAdministrator, asking } from '#test/builders/people-asking.ts';
import { aStaffMember, leaderOf } from '#test/builders/actor.ts';
import { openTestSignIn, type TestSignIn } from '#test/builders/actor-sign-in.ts';
import { SITE_ORIGIN } from '#test/builders/actor-site.ts';
import { openCookieBrowser } from '#local/outside/cookie-browser.ts';

const oid = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const lis = { oid: oid(1), name: 'Lis Prøve', email: 'lis@traaby.example', roles: [] as string[] };
const adam = { oid: oid(2), name: 'Adam Prøve', email: 'adam@traaby.example', roles: ['administrator'] };

describe('coming in from the municipality’s directory', () => {
  let world: TestSignIn;
  const leaderId = 'llllmmmmnnnn';
  beforeAll(async () => {
    world = await openTestSignIn();
  });
  beforeEach(async () => {
    world.people.entra = [lis, adam];
    await world.addStaff(
      aStaffMember({ id: leaderId, name: 'Lis Prøve', memberships: [leaderOf('a04441')] }),
    );
    await giveMail('lis@traaby.example', leaderId);
  });
  afterAll(() => world.close());

  const giveMail = (mail: string, id: string) =>
    world.town.table.put({
      Item: { pk: partition('0899', 'mail', world.town.keys.hash('mail', mail)), sk: 'person', id },
    });
  const pickAt = async (address: string, person: string) => {
    const outside = openCookieBrowser((url) => url.origin === SITE_ORIGIN);
    const end = new URL((await outside.submit(await outside.get(address), { person })).url);
    return `${end.pathname}${end.search}`;
  };
  const claims = (token: string | undefined) => decodeJwt(token ?? '');
  const roles = async (id: string) => (await world.readStaff(id))?.memberships.map((one) => one.role);
  const permissions = async (browser: ReturnType<TestSignIn['browser']>) => {
    const me = await browser.get('/api/identity/me');
    return (me.body as { permissions?: string[] }).permissions ?? [];
  };

  test('is the member of staff who has the e-mail address in grunddata', async () => {
    const browser = world.browser();
    const end = await world.signIn(browser, 'ad', lis.oid, { returnTo: '/cockpit' });
    expect(end).toMatchObject({ status: 303, location: '/cockpit' });
    expect(claims(browser.cookie('__Host-access'))).toMatchObject({ tenant: '0899', person: leaderId });
  });

  test('takes the address in capital letters for the same', async () => {
    world.people.entra = [{ ...lis, email: 'LIS@Traaby.Example' }];
    expect((await world.signIn(world.browser(), 'ad', lis.oid)).location).toBe('/');
  });

  test('is forgotten at Cognito’s pages once the browser has gone where signing out sends it', async () => {
    const browser = world.browser();
    await world.signIn(browser, 'ad', lis.oid);
    expect(browser.cookie('__Host-unilogin')).toBeUndefined();
    const { body } = await browser.post('/api/identity/sign-out');
    const { next } = body as { next: string };
    expect(next).toContain('/logout?client_id=web');
    const outside = openCookieBrowser((url) => url.origin === SITE_ORIGIN);
    expect((await outside.get(next)).url).toBe(`${SITE_ORIGIN}/sign-in`);
  });

  test('an administrator whom no file names is found by name like everyone else, once', async () => {
    for (let time = 1; time <= 2; time += 1) await world.signIn(world.browser(), 'ad', adam.oid);
    const search = searchPeople(world.town.table, () => Promise.resolve(world.town.keys));
    const found = await search.answer(aGate(anAdministrator), { by: 'name', name: 'prøve adam' }, asking);
    expect(found).toMatchObject({ value: { people: [{ kind: 'staff', name: 'Adam Prøve' }] } });
  });

  test('lets an administrator in before there is any grunddata, as someone made for that', async () => {
    const browser = world.browser();
    expect((await world.signIn(browser, 'ad', adam.oid)).location).toBe('/');
    const { person } = claims(browser.cookie('__Host-access'));
    expect(await world.readStaff(String(person))).toMatchObject({
      name: 'Adam Prøve',
      memberships: [{ role: 'administrator' }],
    });
    expect(await permissions(browser)).toContain('import.upload');
  });

  test('is one and the same person every time', async () => {
    const [one, two] = [world.browser(), world.browser()];
    await world.signIn(one, 'ad', adam.oid);
    await world.signIn(two, 'ad', adam.oid);
    expect(claims(two.cookie('__Host-access'))['person']).toBe(claims(one.cookie('__Host-access'))['person']);
  });

  test('ends the role of who is administrator in the directory no longer, also in open sessions', async () => {
    const browser = world.browser();
    world.people.entra = [{ ...lis, roles: ['administrator'] }];
    await world.signIn(browser, 'ad', lis.oid);
    expect(await roles(leaderId)).toEqual(['leader', 'administrator']);
    world.people.entra = [lis];
    await world.signIn(world.browser(), 'ad', lis.oid);
    expect(await roles(leaderId)).toEqual(['leader']);
    expect(await permissions(browser)).not.toContain('import.upload');
  });

  test('does not believe a role that Cognito keeps from a sign-in that was broken off', async () => {
    const browser = world.browser();
    world.people.entra = [{ ...lis, roles: ['administrator'] }];
    await world.goAndPick(browser, 'ad', lis.oid);
    world.people.entra = [lis];
    const again = await world.signIn(browser, 'ad', lis.oid, { returnTo: '/groups' });
    expect(again.location).toMatch(/\/oauth2\/authorize\?/);
    expect(await roles(leaderId)).toEqual(['leader']);
    const end = await browser.get(await pickAt(again.location, lis.oid));
    expect(end.location).toBe('/groups');
    expect(await roles(leaderId)).toEqual(['leader']);
  });

  test('shuts out an administrator whom only the directory knew, once the role is gone', async () => {
    const eve = { oid: oid(3), name: 'Eve Prøve', email: 'eve@traaby.example', roles: ['administrator'] };
    world.people.entra = [eve];
    await world.signIn(world.browser(), 'ad', eve.oid);
    world.people.entra = [{ ...eve, roles: [] }];
    const browser = world.browser();
    expect((await world.signIn(browser, 'ad', eve.oid)).location).toBe('/sign-in?reason=no-access');
    expect(browser.cookie('__Host-access')).toBeUndefined();
  });

  test('moves the role to the person whom grunddata later gives the address', async () => {
    const ida = { oid: oid(4), name: 'Ida Prøve', email: 'ida@traaby.example', roles: ['administrator'] };
    world.people.entra = [ida];
    const [before, after] = [world.browser(), world.browser()];
    await world.signIn(before, 'ad', ida.oid);
    const made = String(claims(before.cookie('__Host-access'))['person']);
    await world.addStaff(aStaffMember({ id: 'iiiijjjjkkkk', memberships: [leaderOf('solen')] }));
    await giveMail('ida@traaby.example', 'iiiijjjjkkkk');
    await world.signIn(after, 'ad', ida.oid);
    expect(claims(after.cookie('__Host-access'))['person']).toBe('iiiijjjjkkkk');
    expect(await roles('iiiijjjjkkkk')).toEqual(['leader', 'administrator']);
    expect(await roles(made)).toEqual([]);
  });

  test('refuses who has neither an address in grunddata nor the role', async () => {
    world.people.entra = [{ oid: oid(5), name: 'Bo Prøve', email: 'bo@traaby.example', roles: ['Other'] }];
    expect((await world.signIn(world.browser(), 'ad', oid(5))).location).toBe(
      '/sign-in?reason=not-in-roster',
    );
  });

  test('leaves nothing about the person in the user pool but an account without attributes', async () => {
    const browser = world.browser();
    await world.signIn(browser, 'ad', lis.oid);
    const pool = new CognitoIdentityProviderClient();
    const { Username, UserAttributes } = await pool.send(
      new AdminGetUserCommand({
        UserPoolId: String(process.env['USER_POOL_ID']),
        Username: `0899-${leaderId}`,
      }),
    );
    expect(Username).toBe(`0899-${leaderId}`);
    expect(UserAttributes?.map((one) => one.Name)).toEqual(['sub']);
  });

  test('is over when the person turns back at the picker', async () => {
    const end = await world.signIn(world.browser(), 'ad', lis.oid, { cancel: true });
    expect(end.location).toMatch(/^\/sign-in\?reason=(cancelled|provider-error)$/);
  });

  test('an answer is good once, and only in the browser that began', async () => {
    const browser = world.browser();
    const back = await world.goAndPick(browser, 'ad', lis.oid);
    expect((await world.browser().get(back)).location).toBe('/sign-in?reason=expired');
    expect((await browser.get(back)).location).toBe('/');
    expect((await browser.get(back)).location).toBe('/sign-in?reason=expired');
  });

  test('what Cognito itself issues for the directory’s user opens nothing here', async () => {
    const browser = world.browser();
    const verifier = 'v'.repeat(43);
    const start = new URL((await browser.get('/api/identity/sign-in/ad?municipality=0899')).location);
    start.searchParams.set('code_challenge', createHash('sha256').update(verifier).digest('base64url'));
    const end = new URL(await pickAt(start.href, adam.oid), SITE_ORIGIN);
    const reply = await fetch(`${world.cognito.endpoint}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'web',
        redirect_uri: `${end.origin}${end.pathname}`,
        code: end.searchParams.get('code') ?? '',
        code_verifier: verifier,
      }),
    });
    const { access_token: stolen } = (await reply.json()) as { access_token: string };
    expect(decodeJwt(stolen)).not.toHaveProperty('person');
    browser.setCookie('__Host-access', stolen);
    expect(await browser.get('/api/identity/me')).toMatchObject({ status: 401 });
  });
});

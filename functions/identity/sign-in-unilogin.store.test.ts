import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aStaffMember, leaderOf } from '#test/builders/actor.ts';
import { openTestSignIn, type TestSignIn } from '#test/builders/actor-sign-in.ts';

const person = (uniid: string, change: object = {}) => ({
  uniid,
  label: 'Pædagog, Huset: Ea Prøve',
  actor: 'Medarbejder' as const,
  loa: 'ToFaktor' as const,
  institutions: ['A04441'],
  ...change,
});

describe('coming in from UNI-Login', () => {
  let world: TestSignIn;
  let ea: string;
  beforeAll(async () => {
    world = await openTestSignIn();
    world.people.unilogin = [
      person('1000013b36'),
      person('elev1234', { actor: 'Elev', loa: 'EnFaktor' }),
      person('mor12345', { actor: 'Kontaktperson' }),
      person('ekst1234', { actor: 'Ekstern' }),
      person('ukendt12'),
      person('stoppet1'),
    ];
    ea = world.town.keys.personId('1000013b36');
    const gone = world.town.keys.personId('stoppet1');
    await world.addStaff(
      aStaffMember({ id: gone, memberships: [{ ...leaderOf('a04441'), to: '2026-08-02' }] }),
    );
  });
  beforeEach(() => world.addStaff(aStaffMember({ id: ea })));
  afterAll(() => world.close());

  test('ends where one was going, in a session for just this person of this municipality', async () => {
    const browser = world.browser();
    const end = await world.signIn(browser, 'unilogin', '1000013b36', { returnTo: '/groups/x?tab=2#note' });
    expect(end).toMatchObject({ status: 303, location: '/groups/x?tab=2#note' });
    const claims = decodeJwt(browser.cookie('__Host-access') ?? '');
    expect(claims).toMatchObject({ tenant: '0899', person: ea, username: `0899-${ea}`, token_use: 'access' });
  });

  test('keeps the session from scripts and from other sites', async () => {
    const end = await world.signIn(world.browser(), 'unilogin', '1000013b36');
    expect(end.cookies).toHaveLength(3);
    for (const line of end.cookies)
      expect(line).toMatch(
        /^__Host-(access|refresh|unilogin)=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax/,
      );
  });

  test('works again for the same person, and notes the first and the last time', async () => {
    await world.signIn(world.browser(), 'unilogin', '1000013b36');
    const key = {
      pk: `0899#account#unilogin#${world.town.keys.hash('account', '1000013b36')}`,
      sk: 'account',
    };
    const first = await world.town.table.get(key as never);
    await world.signIn(world.browser(), 'unilogin', '1000013b36');
    const second = await world.town.table.get(key as never);
    expect(second).toMatchObject({ id: ea, firstAt: first?.['firstAt'] });
    expect(String(second?.['lastAt']) > String(first?.['lastAt'])).toBe(true);
  });

  test.each([
    ['a pupil whom no grunddata file names', 'elev1234', {}, 'not-in-roster'],
    ['a contact person whom no grunddata file names', 'mor12345', {}, 'not-in-roster'],
    ['someone from outside whom nobody has entered', 'ekst1234', {}, 'not-in-roster'],
    ['an employee whom no grunddata file names', 'ukendt12', {}, 'not-in-roster'],
    ['an employee whose last day is over', 'stoppet1', {}, 'no-access'],
    ['an employee with one factor', '1000013b36', { factor: 'EnFaktor' }, 'second-factor-needed'],
    ['who turns back at the picker', '1000013b36', { cancel: true }, 'cancelled'],
  ])('sends %s back with a reason and no session', async (_who, uniid, picking, reason) => {
    const browser = world.browser();
    const end = await world.signIn(browser, 'unilogin', uniid, picking);
    expect(end).toMatchObject({ status: 303, location: `/sign-in?reason=${reason}` });
    expect(browser.cookie('__Host-access')).toBeUndefined();
  });

  test('an answer is good once', async () => {
    const browser = world.browser();
    const back = await world.goAndPick(browser, 'unilogin', '1000013b36');
    expect((await browser.get(back)).location).toBe('/');
    expect((await browser.get(back)).location).toBe('/sign-in?reason=expired');
  });

  test('an answer that two requests bring at once lets one in', async () => {
    const browser = world.browser();
    const back = await world.goAndPick(browser, 'unilogin', '1000013b36');
    const ends = await Promise.all([browser.get(back), browser.get(back)]);
    expect(ends.map((end) => end.location).sort()).toEqual(['/', '/sign-in?reason=expired']);
  });

  test('an answer is no good in another browser, and still is in the one that began', async () => {
    const mine = world.browser();
    const back = await world.goAndPick(mine, 'unilogin', '1000013b36');
    const victim = world.browser();
    expect((await victim.get(back)).location).toBe('/sign-in?reason=expired');
    victim.setCookie('__Host-sign-in', 'A'.repeat(43));
    expect((await victim.get(back)).location).toBe('/sign-in?reason=expired');
    expect(victim.cookie('__Host-access')).toBeUndefined();
    expect((await mine.get(back)).location).toBe('/');
  });

  test('two tabs of one browser can both come in', async () => {
    const browser = world.browser();
    const one = await world.goAndPick(browser, 'unilogin', '1000013b36', { returnTo: '/one' });
    const two = await world.goAndPick(browser, 'unilogin', '1000013b36', { returnTo: '/two' });
    expect((await browser.get(one)).location).toBe('/one');
    expect((await browser.get(two)).location).toBe('/two');
  });

  test.each(['', 'x', '0899-short', `0899-${'A'.repeat(43)}`, `0898-${'A'.repeat(43)}`, '../../0899'])(
    'a made-up state %j leads back to the sign-in page',
    async (state) => {
      const browser = world.browser();
      await world.goAndPick(browser, 'unilogin', '1000013b36');
      const query = new URLSearchParams({ code: 'made-up', state });
      expect((await browser.get(`/api/identity/signed-in/unilogin?${query}`)).location).toBe(
        '/sign-in?reason=expired',
      );
    },
  );

  test('a code of another sign-in does not fit, since verifier and nonce are its own', async () => {
    const browser = world.browser();
    const mine = new URL(await world.goAndPick(browser, 'unilogin', '1000013b36'), 'https://x');
    const other = new URL(await world.goAndPick(browser, 'unilogin', '1000013b36'), 'https://x');
    mine.searchParams.set('code', other.searchParams.get('code') ?? '');
    const end = await browser.get(`${mine.pathname}${mine.search}`);
    expect(end.location).toBe('/sign-in?reason=provider-error');
  });

  test('an answer of one way is not taken by the other', async () => {
    const browser = world.browser();
    const back = await world.goAndPick(browser, 'unilogin', '1000013b36');
    expect((await browser.get(back.replace('/unilogin?', '/ad?'))).location).toBe('/sign-in?reason=expired');
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'evil',
    '/a b',
    'javascript:alert(1)',
  ])('does not set out to come back to %j', async (returnTo) => {
    const query = new URLSearchParams({ municipality: '0899', returnTo });
    const reply = await world.browser().get(`/api/identity/sign-in/unilogin?${query}`);
    expect(reply).toMatchObject({ status: 400, body: { code: 'input-invalid' } });
  });

  test('a municipality that is not here leads back with a reason', async () => {
    const reply = await world.browser().get('/api/identity/sign-in/unilogin?municipality=0101');
    expect(reply.location).toBe('/sign-in?reason=municipality-unknown');
  });
});

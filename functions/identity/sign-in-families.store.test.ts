import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { UniloginPerson } from '#local/outside/unilogin.ts';
import { aStaffMember, leaderOf } from '#test/builders/actor.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { openTestSignIn, type TestSignIn } from '#test/builders/actor-sign-in.ts';
import type { SiteBrowser } from '#test/builders/actor-site.ts';
import { aChild } from '#test/builders/people-child.ts';

const person = (uniid: string, actor: UniloginPerson['actor'], loa: UniloginPerson['loa'] = 'ToFaktor') => ({
  uniid,
  label: uniid,
  actor,
  loa,
  institutions: ['A04441'],
});

describe('coming in from UNI-Login as family', () => {
  let world: TestSignIn;
  let neighbour: MunicipalityKeys;
  const id = (uniid: string) => world.town.keys.personId(uniid);
  const guardian = (uniid: string, custody: boolean) => ({
    id: id(uniid),
    name: 'Mor Prøve',
    relation: 'mother' as const,
    custody,
    source: 'grunddata' as const,
  });
  beforeAll(async () => {
    world = await openTestSignIn();
    world.people.unilogin = [
      person('mor12345', 'Kontaktperson'),
      person('far12345', 'Kontaktperson'),
      person('begge123', 'Medarbejder'),
      person('elev1234', 'Elev', 'EnFaktor'),
      person('tidligere', 'Elev', 'EnFaktor'),
      person('nyansat1', 'Medarbejder'),
      person('ekstern1', 'Ekstern'),
    ];
    await world.addStaff(aStaffMember({ id: id('begge123') }));
    neighbour = await world.addNeighbour();
  });
  beforeEach(() =>
    world.addChild(
      aChild({
        id: id('elev1234'),
        guardians: [guardian('mor12345', true), guardian('far12345', false), guardian('begge123', true)],
      }),
    ),
  );
  afterAll(() => world.close());

  const claims = (browser: SiteBrowser) => decodeJwt(browser.cookie('__Host-access') ?? '');
  const come = async (uniid: string, more: Parameters<TestSignIn['signIn']>[3] = {}) => {
    const browser = world.browser();
    const end = await world.signIn(browser, 'unilogin', uniid, more);
    return { browser, end };
  };
  const me = async (browser: SiteBrowser) => (await browser.get('/api/identity/me')).body;

  test('a parent with custody is a guardian, surely with two factors and less surely with one', async () => {
    const strong = await come('mor12345');
    expect(claims(strong.browser)).toMatchObject({
      person: id('mor12345'),
      side: 'guardian',
      assurance: 'substantial',
    });
    const weak = await come('mor12345', { factor: 'EnFaktor' });
    expect(claims(weak.browser)).toMatchObject({ side: 'guardian', assurance: 'low' });
    expect(await me(weak.browser)).toMatchObject({
      side: 'guardian',
      assurance: 'low',
      sidesHere: ['guardian'],
      memberships: [{ role: 'guardian' }],
    });
  });

  test('a contact person without custody of any child does not come in', async () => {
    expect((await come('far12345')).end.location).toBe('/sign-in?reason=no-child-here');
  });

  test('custody that ends a moment ago lets nobody in and renews no session', async () => {
    const { browser } = await come('mor12345');
    await world.addChild(aChild({ id: id('elev1234'), guardians: [guardian('mor12345', false)] }));
    expect(await browser.post('/api/identity/refresh')).toMatchObject({ body: { code: 'session-over' } });
    expect((await come('mor12345')).end.location).toBe('/sign-in?reason=no-child-here');
  });

  test('a parent of a grown-up child alone does not come in', async () => {
    await world.addChild(
      aChild({ id: id('elev1234'), birthDate: '2000-01-01', guardians: [guardian('mor12345', true)] }),
    );
    expect((await come('mor12345')).end.location).toBe('/sign-in?reason=no-child-here');
  });

  test('a pupil with one factor is the child itself', async () => {
    const { browser, end } = await come('elev1234', { returnTo: '/family' });
    expect(end.location).toBe('/family');
    expect(claims(browser)).toMatchObject({ person: id('elev1234'), side: 'child', assurance: 'low' });
  });

  test('of a pupil or parent no account stays behind that would outlive the child', async () => {
    await Promise.all([come('elev1234'), come('mor12345')]);
    const account = (uniid: string) => ({
      pk: `0899#account#unilogin#${world.town.keys.hash('account', uniid)}`,
      sk: 'account',
    });
    const kept = async (uniid: string) => (await world.town.table.get(account(uniid) as never)) !== undefined;
    expect(await Promise.all(['elev1234', 'mor12345', 'begge123'].map(kept))).toEqual([false, false, false]);
    await come('begge123');
    expect(await kept('begge123')).toBe(true);
  });

  test('an earlier user id of a pupil leads to the child that it became', async () => {
    const pk = `0899#person#${id('tidligere')}`;
    await world.town.table.put({ Item: { pk, sk: 'alias', id: id('elev1234') } });
    const { browser } = await come('tidligere');
    expect(claims(browser)).toMatchObject({ person: id('elev1234'), side: 'child' });
  });

  test('a child who is gone, or became one with another, renews no session', async () => {
    const { browser } = await come('elev1234');
    await world.town.table.put({
      Item: { pk: `0899#person#${id('elev1234')}`, sk: 'alias', id: 'andetbarn234' },
    });
    expect(await browser.post('/api/identity/refresh')).toMatchObject({ body: { code: 'session-over' } });
    await world.town.table.batchWrite([
      { delete: { pk: `0899#person#${id('elev1234')}` as never, sk: 'alias' } },
      { delete: { pk: `0899#child#${id('elev1234')}` as never, sk: 'profile' } },
    ]);
    expect((await come('elev1234')).end.location).toBe('/sign-in?reason=not-in-roster');
  });

  test('a pupil never comes in as anything else, whatever is asked for', async () => {
    const { browser } = await come('elev1234', { side: 'staff' });
    expect(claims(browser)).toMatchObject({ side: 'child' });
  });

  test('one who works here and is a parent here can be either, and is told so', async () => {
    const atWork = await come('begge123');
    expect(claims(atWork.browser)).toMatchObject({ side: 'staff', username: `0899-${id('begge123')}` });
    expect(await me(atWork.browser)).toMatchObject({ side: 'staff', sidesHere: ['staff', 'guardian'] });
    const asParent = await come('begge123', { side: 'guardian' });
    expect(claims(asParent.browser)).toMatchObject({ side: 'guardian', person: id('begge123') });
    expect(await me(asParent.browser)).toMatchObject({ memberships: [{ role: 'guardian' }] });
  });

  test('a parent’s session renewed is still the parent’s', async () => {
    const { browser } = await come('begge123', { side: 'guardian', factor: 'EnFaktor' });
    expect(await browser.post('/api/identity/refresh')).toMatchObject({ status: 200 });
    expect(claims(browser)).toMatchObject({ side: 'guardian', assurance: 'low' });
  });

  test('one who asks for two factors and comes back with one is told so, and keeps what was there', async () => {
    const { browser } = await come('mor12345', { factor: 'EnFaktor' });
    const before = browser.cookie('__Host-access');
    const end = await world.signIn(browser, 'unilogin', 'mor12345', { stepUp: 'true', factor: 'EnFaktor' });
    expect(end.location).toBe('/sign-in?reason=second-factor-needed');
    expect(browser.cookie('__Host-access')).toBe(before);
    await world.signIn(browser, 'unilogin', 'mor12345', { stepUp: 'true', returnTo: '/family' });
    expect(claims(browser)).toMatchObject({ assurance: 'substantial' });
  });

  test('the broker is asked for two factors when the site needs them', async () => {
    const away = await world
      .browser()
      .get('/api/identity/sign-in/unilogin?municipality=0899&stepUp=true&returnTo=/family');
    expect(new URL(away.location).searchParams.get('acr_values')).toBe('To_Faktor');
    const plain = await world.browser().get('/api/identity/sign-in/unilogin?municipality=0899');
    expect(new URL(plain.location).searchParams.has('acr_values')).toBe(false);
  });

  test('someone from outside comes in once entered', async () => {
    expect((await come('ekstern1')).end.location).toBe('/sign-in?reason=not-in-roster');
    await world.addStaff(aStaffMember({ id: id('ekstern1') }));
    expect(claims((await come('ekstern1')).browser)).toMatchObject({ side: 'staff' });
  });

  describe('an employee whom no file names yet', () => {
    test('of none of our units stays unknown', async () => {
      expect((await come('nyansat1')).end.location).toBe('/sign-in?reason=not-in-roster');
      expect(await world.readStaff(id('nyansat1'))).toBeUndefined();
    });

    test('of one of our units becomes known without any role, once, and is found by administrators', async () => {
      await world.town.table.put({
        Item: {
          pk: '0899#units',
          sk: 'a04441',
          id: 'a04441',
          name: 'Myretuen',
          kind: 'daycare',
          groups: [],
          children: 0,
          staff: 0,
        },
      });
      const one = await come('nyansat1', { factor: 'EnFaktor' });
      expect(one.end.location).toBe('/sign-in?reason=second-factor-needed');
      for (let time = 1; time <= 2; time += 1)
        expect((await come('nyansat1')).end.location).toBe('/sign-in?reason=waits-for-role');
      expect(await world.readStaff(id('nyansat1'))).toMatchObject({
        name: 'Unilogin nyansat1',
        memberships: [],
        places: [{ unitId: 'a04441', unitName: 'Myretuen' }],
        version: 1,
      });
    });
  });

  describe('a login that two municipalities know', () => {
    const there = (uniid: string, to?: string) => {
      const personId = neighbour.personId(uniid);
      const held = { ...leaderOf('naboskole'), ...(to && { to }) };
      const staff = aStaffMember({ tenant: '0898', id: personId, memberships: [held] });
      return world.town.table.put({ Item: { pk: `0898#person#${personId}`, sk: 'staff', ...staff } });
    };

    test('is told where else it is known, on both sides', async () => {
      await there('mor12345');
      const { browser } = await come('mor12345');
      expect(await me(browser)).toMatchObject({
        elsewhere: [{ tenant: '0898', name: 'Nabokøbing Kommune' }],
      });
      const over = await come('mor12345', { municipality: '0898' });
      expect(claims(over.browser)).toMatchObject({ tenant: '0898', side: 'staff' });
      expect(await me(over.browser)).toMatchObject({
        elsewhere: [{ tenant: '0899', name: 'Tråby Kommune' }],
      });
    });

    test('is no longer told of one where the last role is over', async () => {
      await there('mor12345');
      await come('mor12345');
      await there('mor12345', '2026-08-02');
      expect(await me((await come('mor12345')).browser)).toMatchObject({ elsewhere: [] });
    });

    test('is another person in each, whose ids say nothing about each other', () => {
      expect(neighbour.personId('mor12345')).not.toBe(id('mor12345'));
    });
  });
});

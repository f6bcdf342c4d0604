import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { partition } from '#functions/kernel/keys.ts';
import { staffSeat } from './domain/username.ts';
import { addTicket } from './store/ticket-store.ts';
import { openUserPool } from './clients/user-pool.ts';
import { aStaffMember, leaderOf, staffOf, staffSession } from '#test/builders/actor.ts';
import { openCookieBrowser } from '#local/outside/cookie-browser.ts';
import { SITE_ORIGIN } from '#test/builders/actor-site.ts';
import { openTestSignIn, type TestSignIn } from '#test/builders/actor-sign-in.ts';

describe('a session', () => {
  let world: TestSignIn;
  let ea: string;
  beforeAll(async () => {
    world = await openTestSignIn();
    const common = { actor: 'Medarbejder' as const, loa: 'ToFaktor' as const, institutions: ['A04441'] };
    world.people.unilogin = [{ uniid: '1000013b36', label: 'Ea Prøve', ...common }];
    ea = world.town.keys.personId('1000013b36');
  });
  beforeEach(() => world.addStaff(aStaffMember({ id: ea })));
  afterAll(() => world.close());

  const signedIn = async () => {
    const browser = world.browser();
    await world.signIn(browser, 'unilogin', '1000013b36');
    return browser;
  };

  test('says who I am, where, and what I may do today', async () => {
    const browser = await signedIn();
    const over = { ...leaderOf('solen'), to: '2026-08-02' };
    await world.addStaff(aStaffMember({ id: ea, memberships: [staffOf('a04441', 'a04441-rod'), over] }));
    const { status, body } = await browser.get('/api/identity/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: ea,
      name: 'Ea Prøve',
      tenant: '0899',
      municipality: 'Tråby Kommune',
      country: 'DK',
      memberships: [{ role: 'staff', unitId: 'a04441' }],
      units: { a04441: 'Huset a04441' },
    });
    const { permissions, expiresAt } = body as { permissions: string[]; expiresAt: string };
    expect(permissions).toContain('assessment.submit');
    expect(permissions).not.toContain('cockpit.read-unit');
    expect(Date.parse(expiresAt)).toBe(Number(decodeJwt(browser.cookie('__Host-access') ?? '').exp) * 1000);
  });

  test('opens nothing from the moment the role is withdrawn', async () => {
    const browser = await signedIn();
    await world.addStaff(
      aStaffMember({ id: ea, memberships: [{ ...leaderOf('a04441'), to: '2026-08-02' }] }),
    );
    expect(await browser.get('/api/identity/me')).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
  });

  test('is renewed from its refresh cookie, with the same person in a new token', async () => {
    const browser = await signedIn();
    const before = browser.cookie('__Host-access');
    const reply = await browser.post('/api/identity/refresh');
    expect(reply.status).toBe(200);
    const after = browser.cookie('__Host-access');
    expect(after).not.toBe(before);
    expect(decodeJwt(after ?? '')).toMatchObject({ tenant: '0899', person: ea });
    expect(Date.parse((reply.body as { expiresAt: string }).expiresAt)).toBeGreaterThan(Date.now());
  });

  test('is not renewed for a person who has no role here any more', async () => {
    const browser = await signedIn();
    await world.addStaff(aStaffMember({ id: ea, memberships: [] }));
    expect(await browser.post('/api/identity/refresh')).toMatchObject({
      status: 422,
      body: { code: 'session-over' },
    });
    expect(browser.cookie('__Host-access')).toBeUndefined();
    expect(browser.cookie('__Host-refresh')).toBeUndefined();
  });

  test('cannot be renewed without a refresh cookie, or with a made-up one', async () => {
    const browser = world.browser();
    expect(await browser.post('/api/identity/refresh')).toMatchObject({ body: { code: 'session-over' } });
    browser.setCookie('__Host-refresh', 'made-up');
    expect(await browser.post('/api/identity/refresh')).toMatchObject({ body: { code: 'session-over' } });
  });

  test('is over everywhere after signing out', async () => {
    const browser = await signedIn();
    const kept = browser.cookie('__Host-refresh') ?? '';
    expect(await browser.post('/api/identity/sign-out')).toMatchObject({ status: 200 });
    expect(browser.cookie('__Host-access')).toBeUndefined();
    browser.setCookie('__Host-refresh', kept);
    expect(await browser.post('/api/identity/refresh')).toMatchObject({ body: { code: 'session-over' } });
  });

  test('is over at UNI-Login too once the browser has gone where signing out sends it', async () => {
    const browser = await signedIn();
    const idToken = browser.cookie('__Host-unilogin') ?? '';
    expect(decodeJwt(idToken)).toMatchObject({ uniid: '1000013b36' });
    const { body } = await browser.post('/api/identity/sign-out');
    const next = new URL((body as { next: string }).next);
    expect(`${next.origin}${next.pathname}`).toBe(
      `${process.env['UNILOGIN_ISSUER']}/protocol/openid-connect/logout`,
    );
    expect(next.searchParams.get('id_token_hint')).toBe(idToken);
    const outside = openCookieBrowser((url) => url.origin === SITE_ORIGIN);
    expect((await outside.get(next.href)).url).toBe(`${SITE_ORIGIN}/sign-in`);
    expect(browser.cookie('__Host-unilogin')).toBeUndefined();
  });

  test('signing out without a session succeeds too, and leads nowhere else', async () => {
    expect(await world.browser().post('/api/identity/sign-out')).toMatchObject({ status: 200, body: {} });
  });

  test('is neither renewed nor ended by another site', async () => {
    const browser = await signedIn();
    for (const path of ['/api/identity/refresh', '/api/identity/sign-out'])
      expect(await browser.post(path, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
        status: 403,
        body: { code: 'cross-site' },
      });
    expect(browser.cookie('__Host-refresh')).toBeDefined();
  });

  test('the sign-in page lists the municipality with its ways in', async () => {
    expect(await world.browser().get('/api/identity/municipalities')).toMatchObject({
      body: { municipalities: [{ tenant: '0899', name: 'Tråby Kommune', ways: ['unilogin', 'ad'] }] },
    });
  });

  describe('a ticket', () => {
    const enter = (ticket: string, username = `0899-${ea}`) =>
      openUserPool({ userPoolId: String(process.env['USER_POOL_ID']), clientId: 'web' }).enter(
        username,
        ticket,
      );
    const make = (personId = ea, at = Date.now()) =>
      addTicket(world.town.table, world.town.keys, staffSeat({ tenant: '0899', personId }), at);

    test('lets its person in once', async () => {
      const ticket = await make();
      expect((await enter(ticket)).access).toBeTruthy();
      await expect(enter(ticket)).rejects.toThrow('Incorrect');
    });

    test('lets nobody else in, and still lets its person in', async () => {
      await world.addStaff(aStaffMember({ id: 'bbbbccccdddd' }));
      const ticket = await make();
      await expect(enter(ticket, '0899-bbbbccccdddd')).rejects.toThrow('Incorrect');
      expect((await enter(ticket)).access).toBeTruthy();
    });

    test('lets its person into no other seat: not as more, not as another side, not about a child', async () => {
      const ticket = await make();
      for (const username of [
        `0899.guardian.substantial.${ea}`,
        `0899.staff.low.${ea}`,
        `0899.child.low.${ea}`,
        `0899.guardian.substantial.${ea}.only.barn23456789`,
      ])
        await expect(enter(ticket, username)).rejects.toThrow('Incorrect');
      expect((await enter(ticket)).access).toBeTruthy();
    });

    test('for staff with one factor opens nothing', async () => {
      const seat = { ...staffSeat({ tenant: '0899', personId: ea }), assurance: 'low' as const };
      const ticket = await addTicket(world.town.table, world.town.keys, seat, Date.now());
      await expect(enter(ticket, `0899.staff.low.${ea}`)).rejects.toThrow('two factors');
    });

    test('is no good after a minute', async () => {
      await expect(enter(await make(ea, Date.now() - 61_000))).rejects.toThrow('Incorrect');
    });

    test('is not stored itself', async () => {
      const ticket = await make();
      const key = partition('0899', 'ticket', world.town.keys.hash('ticket', ticket));
      const item = await world.town.table.get({ pk: key, sk: 'ticket' });
      expect(item).toMatchObject({ username: `0899-${ea}` });
      expect(JSON.stringify(item)).not.toContain(ticket);
    });
  });

  test('reading who I am costs one round trip once the municipality is known', async () => {
    const { readMe } = await import('./use-cases/read-me.ts');
    const { openMunicipalities } = await import('./store/municipality-store.ts');
    const { openGate } = await import('#functions/access/index.ts');
    const municipalities = openMunicipalities(world.town.table, ['0899']);
    await municipalities.all();
    const now = new Date().toISOString();
    const asking = {
      tenant: '0899',
      actorId: ea,
      now,
      today: now.slice(0, 10),
      expiresAt: now,
      session: staffSession,
    };
    const { result, meter } = await metered(() =>
      readMe(world.town.table, municipalities).answer(openGate(world.town.table), {}, asking),
    );
    expect(result.ok).toBe(true);
    expect(meter.roundTrips).toBe(1);
    expect(meter.readUnits).toBeLessThanOrEqual(3);
  });
});

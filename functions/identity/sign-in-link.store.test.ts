import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { lettersOfChild } from '#functions/letters/store/letter-store.ts';
import type { SiteBrowser } from '#test/builders/actor-site.ts';
import { birthDate, child, mother, openLinkTown, path, type LinkTown } from '#test/builders/link-town.ts';
import { aChild } from '#test/builders/people-child.ts';
import { openUserPool } from './clients/user-pool.ts';
import { withdrawLinks } from './index.ts';
import { openSession } from './use-cases/open-session.ts';

describe('coming in by a letter’s link', () => {
  let world: LinkTown;
  beforeAll(async () => {
    world = await openLinkTown();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.close());

  const letters = () => lettersOfChild(world.town.table, '0899', child);
  const me = async (browser: SiteBrowser) => (await browser.get('/api/identity/me')).body;

  test('birth date and code lead to the page that the letter was about, in a session for that child alone', async () => {
    const browser = world.browser();
    const { token, url } = await world.aLink();
    expect(new URL(url).pathname + new URL(url).search).toBe('/link');
    expect(await world.open(browser, token)).toMatchObject({
      status: 200,
      body: { municipality: 'Tråby Kommune' },
    });
    expect(await world.answer(browser, token)).toMatchObject({
      status: 200,
      body: { sentBy: 'sms', to: `•• •• •• ${world.phone().slice(-2)}` },
    });
    const end = await world.finish(browser, token, world.lastCode());
    expect(end).toMatchObject({ status: 200, body: { goTo: path } });
    expect(decodeJwt(browser.cookie('__Host-access') ?? '')).toMatchObject({
      tenant: '0899',
      person: mother,
      side: 'guardian',
      assurance: 'substantial',
      only: child,
    });
    expect(await me(browser)).toMatchObject({ only: child, sidesHere: ['guardian'], elsewhere: [] });
  });

  test('the session lasts an hour at most and is not renewed, not even from an earlier session of the browser', async () => {
    const { browser, token, code } = await world.readied();
    browser.setCookie('__Host-refresh', 'of-somebody-else');
    const { cookies } = await world.finish(browser, token, code);
    const { exp = 0, iat = 0 } = decodeJwt(browser.cookie('__Host-access') ?? '');
    expect(exp - iat).toBeLessThanOrEqual(3600);
    expect(cookies.join('\n')).toMatch(/__Host-refresh=; .*Max-Age=0/);
    expect(await browser.post('/api/identity/refresh')).toMatchObject({ body: { code: 'session-over' } });
  });

  test('the refresh token that the pool gave renews nothing, whoever may have it', async () => {
    const { town } = world;
    const seat = {
      ...{ tenant: '0899', personId: mother, side: 'guardian' as const },
      ...{ assurance: 'substantial' as const, only: child },
    };
    const userPool = openUserPool({ userPoolId: String(process.env['USER_POOL_ID']), clientId: 'web' });
    const tokens = await openSession({ table: town.table, userPool }, town.keys, seat);
    expect(tokens?.refresh).toBeTruthy();
    expect(await userPool.refresh(tokens?.refresh ?? '')).toBeUndefined();
  });

  test('a code goes by e-mail where there is no mobile phone, and where the phone takes none', async () => {
    const mail = `mor.${world.phone()}@familie.example`;
    for (const phones of [[], [{ kind: 'mobile', number: '1', protected: false }]]) {
      await world.setMother({ birthDate, phones, email: mail });
      const { token } = await world.aLink();
      const reply = await world.answer(world.browser(), token);
      expect(reply).toMatchObject({ body: { sentBy: 'email', to: 'm•••@familie.example' } });
    }
    expect(world.ses.inbox.messages(mail)).toHaveLength(2);
  });

  test('one whom we have no address of is told so, once the birth date is right', async () => {
    await world.setMother({ birthDate, phones: [{ kind: 'home', number: world.phone(), protected: false }] });
    const { token } = await world.aLink();
    expect(await world.answer(world.browser(), token, '1985-03-28')).toMatchObject({
      body: { code: 'birth-date-wrong' },
    });
    expect(await world.answer(world.browser(), token)).toMatchObject({
      body: { code: 'no-way-to-reach-you' },
    });
  });

  test('nobody comes in whose birth date we do not know', async () => {
    await world.setMother({});
    const { token } = await world.aLink();
    expect(await world.answer(world.browser(), token)).toMatchObject({ body: { code: 'birth-date-wrong' } });
  });

  test('a young person comes in as themselves', async () => {
    const young = 'ungungungung';
    await world.addChild(aChild({ id: young, birthDate: '2010-01-01' }));
    await world.town.table.put({
      Item: { pk: `0899#person#${young}`, sk: 'choices#child', phone: world.phone() },
    });
    const { token } = await world.aLink({ personId: young, side: 'child', childId: young });
    const browser = world.browser();
    await world.answer(browser, token, '2010-01-01');
    expect(await world.finish(browser, token, world.lastCode())).toMatchObject({ status: 200 });
    expect(decodeJwt(browser.cookie('__Host-access') ?? '')).toMatchObject({ side: 'child', only: young });
  });

  describe('used, withdrawn, too old, unknown or another’s', () => {
    const unusable = async () => {
      const used = await world.readied();
      await world.finish(used.browser, used.token, used.code);
      const withdrawn = await world.aLink();
      await withdrawLinks(world.town.table, '0899', [withdrawn.linkHash, 'nothing']);
      const old = await world.aLink({ now: new Date(Date.now() - 15 * 86_400_000).toISOString() });
      const dead = await world.aLink();
      for (let time = 0; time < 5; time += 1) await world.answer(world.browser(), dead.token, '1900-01-01');
      return [
        used.token,
        withdrawn.token,
        old.token,
        dead.token,
        `0899-${'A'.repeat(43)}`,
        `0101-${'A'.repeat(43)}`,
        'nothing at all',
        '',
      ];
    };

    test('are told the very same at every step, and get no session', async () => {
      for (const token of await unusable()) {
        const browser = world.browser();
        const replies = [
          await world.open(browser, token),
          await world.answer(browser, token),
          await world.finish(browser, token, '000000'),
        ];
        for (const { status, body } of replies)
          expect({ status, body }).toEqual({ status: 422, body: { code: 'link-not-usable' } });
        expect(browser.cookie('__Host-access')).toBeUndefined();
      }
    });

    test('cost the same reads when opened', async () => {
      const costs = [];
      for (const token of await unusable()) {
        const { meter } = await metered(() => world.open(world.browser(), token));
        costs.push(meter.roundTrips);
      }
      expect(new Set(costs).size).toBe(1);
    });

    test('can be followed by asking for a new letter, and the answer tells nothing', async () => {
      for (const token of await unusable()) {
        const reply = await world.browser().send('/api/identity/link/ask-new', { token });
        expect(reply).toMatchObject({ status: 200, body: {} });
      }
    });

    test('asking again on one day is one new letter, to the same reader and the same page', async () => {
      const { browser, token, code } = await world.readied();
      await world.finish(browser, token, code);
      const before = await letters();
      for (let time = 0; time < 2; time += 1)
        await world.browser().send('/api/identity/link/ask-new', { token });
      const after = await letters();
      expect(after.length - before.length).toBe(1);
      expect(after).toContainEqual(
        expect.objectContaining({
          template: 'new-link',
          path,
          to: expect.objectContaining({ personId: mother }),
        }),
      );
    });
  });

  test('custody that has ended closes the link, also between the code and the door', async () => {
    const { browser, token, code } = await world.readied();
    await world.setCustody(false);
    expect(await world.finish(browser, token, code)).toMatchObject({ body: { code: 'link-not-usable' } });
    expect(browser.cookie('__Host-access')).toBeUndefined();
    const { token: next } = await world.aLink();
    expect(await world.answer(world.browser(), next)).toMatchObject({ body: { code: 'link-not-usable' } });
  });
});

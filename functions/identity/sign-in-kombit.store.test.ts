import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeJwt } from 'jose';
import { keepArrival } from '#functions/directory/store/kombit-arrival-store.ts';
import { saveRules } from '#functions/directory/store/rules-store.ts';
import { foundMunicipality } from '#functions/kernel/municipality-keys.ts';
import { saveUnit } from '#functions/people/index.ts';
import { openTestSignIn, type TestSignIn } from '#test/builders/actor-sign-in.ts';

let world: TestSignIn;
beforeAll(async () => {
  world = await openTestSignIn();
  const { town } = world;
  await foundMunicipality(
    town.table,
    { tenant: town.tenant, name: 'Tråby Kommune', ways: ['kombit'] },
    town.kms,
  );
  await saveUnit(town.table, town.tenant, { id: 'a04441', name: 'Huset', kind: 'daycare', groups: [] });
  await saveRules(
    town.table,
    town.tenant,
    {
      rules: [
        { id: 'rule-one', from: { kind: 'privilege', name: 'urn:leder' }, role: 'leader', unitId: 'a04441' },
      ],
      orgUnits: [],
    },
    { version: 0, applied: 0 },
  );
});
afterAll(() => world.close());

const ea = {
  ...{ uuid: '3f2b6c1e-1111-4222-8333-9c1d2e3f4a5b', name: 'Ea Prøve', mail: 'ea@traaby.example' },
  said: [{ kind: 'privilege' as const, name: 'urn:leder', orgUnits: [] }],
};
type Browser = ReturnType<TestSignIn['browser']>;

/** Goes out by the Context Handler; gives the sign-in's state. */
async function goOut(browser: Browser): Promise<string> {
  const { location } = await browser.get(
    '/api/identity/sign-in/kombit?municipality=0899&returnTo=/units/a04441',
  );
  const away = new URL(location, 'https://site.example');
  expect(away.pathname).toBe('/api/directory/kombit/start');
  return away.searchParams.get('state') ?? '';
}

/** What the directory's function leaves for a sign-in when the answer holds, as the way back. */
async function answered(state: string, person = ea): Promise<string> {
  const { table, keys, tenant } = world.town;
  const code = await keepArrival(table, keys, { tenant, state, person, now: new Date() });
  return `/api/identity/signed-in/kombit?${new URLSearchParams({ state, code })}`;
}

test('someone with a privilege comes in with two factors, as what it gives, and to where they were going', async () => {
  const browser = world.browser();
  const { location } = await browser.get(await answered(await goOut(browser)));
  expect(location).toBe('/units/a04441');
  expect(decodeJwt(browser.cookie('__Host-access') ?? '')).toMatchObject({
    ...{ tenant: '0899', side: 'staff', assurance: 'substantial' },
  });
  expect((await browser.get('/api/identity/me')).body).toMatchObject({
    name: 'Ea Prøve',
    memberships: [{ role: 'leader', unitId: 'a04441', givenBy: 'context-handler' }],
    units: { a04441: 'Huset' },
  });
});

test('an answer that somebody else got lets nobody in from a browser where no sign-in began', async () => {
  const attacker = world.browser();
  const way = await answered(await goOut(attacker));
  const victim = world.browser();
  expect((await victim.get(way)).location).toBe('/sign-in?reason=expired');
  expect(victim.cookie('__Host-access')).toBeUndefined();
  const busy = world.browser();
  await goOut(busy);
  expect((await busy.get(way)).location).toBe('/sign-in?reason=expired');
  expect(busy.cookie('__Host-access')).toBeUndefined();
});

test('an answer is good once', async () => {
  const browser = world.browser();
  const way = await answered(await goOut(browser));
  expect((await browser.get(way)).location).toBe('/units/a04441');
  expect((await browser.get(way)).location).toBe('/sign-in?reason=expired');
});

test('a code that is nobody’s, or another sign-in’s, lets nobody in', async () => {
  const browser = world.browser();
  const state = await goOut(browser);
  const other = await answered(await goOut(world.browser()));
  const code = new URL(other, 'https://site.example').searchParams.get('code') ?? '';
  const way = `/api/identity/signed-in/kombit?${new URLSearchParams({ state, code })}`;
  expect((await browser.get(way)).location).toBe('/sign-in?reason=expired');
});

test('someone whose privileges give no role is told so, and is not made a person', async () => {
  const browser = world.browser();
  const uuid = 'aaaaaaaa-1111-4222-8333-9c1d2e3f4a5b';
  const nobody = {
    ...ea,
    uuid,
    mail: 'ny@traaby.example',
    said: [{ ...ea.said[0], kind: 'privilege' as const, name: 'urn:andet', orgUnits: [] }],
  };
  expect((await browser.get(await answered(await goOut(browser), nobody))).location).toBe(
    '/sign-in?reason=no-access',
  );
  expect(await world.readStaff(world.town.keys.personId(`kombit|${uuid}`))).toBeUndefined();
});

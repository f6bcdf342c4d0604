import { afterEach, beforeEach, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { askerIn } from '#test/builders/letters-asking.ts';
import { openLettersTown, type LettersTown } from '#test/builders/letters-post.ts';
import { listNotices } from './store/notice-store.ts';

let town: LettersTown;
beforeEach(async () => {
  town = await openLettersTown();
});
afterEach(() => town.close());

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Moves the clock to the next time that it is half past the hour in UTC. */
function moveTo(hour: number) {
  const now = town.clock.now();
  const target = Math.floor(now / DAY) * DAY + hour * HOUR + HOUR / 2;
  town.clock.advance((target > now ? target : target + DAY) - now);
}
const dayFromNow = (days: number) => dateOf(new Date(town.clock.now() + days * DAY));

async function invite(personId: string, endsOn: string) {
  const { table, tenant } = town;
  const at = '2026-01-01T08:00:00.000Z';
  await table.batchWrite([
    {
      put: {
        ...{ pk: partition(tenant, 'partners'), sk: `${personId}#service1`, personId, unitId: 'service1' },
        ...{ name: 'Pia Partner', email: 'pia@partner.example', stage: 'active', endsOn },
        ...{ invitedBy: 'Ada Prøve', inviterId: 'admin2345678', sentAt: at, linkEndsAt: at, version: 1 },
      },
    },
    {
      put: {
        ...{ pk: partition(tenant, 'staff'), sk: 'admin2345678', n: 'Ada Prøve' },
        m: [{ role: 'administrator', from: '2026-01-01' }],
      },
    },
  ]);
}
const told = async (personId: string) =>
  (await listNotices(town.table, town.tenant, { side: 'staff', personId })).map(({ kind, path }) => [
    kind,
    path,
  ]);

test('an access that ends in a week is told to who has it and to the administrators, once', async () => {
  moveTo(5);
  await invite('partner23456', dayFromNow(7));
  const { lookAfter } = askerIn(town);
  await lookAfter();
  await lookAfter();
  expect(await told('partner23456')).toEqual([['access-ending', '/account']]);
  expect(await told('admin2345678')).toEqual([['access-ending', '/admin/partners']]);
});

test.for([3, 8, 30])('an access that ends in %i days is not told of', async (days) => {
  moveTo(5);
  await invite('partner23456', dayFromNow(days));
  await askerIn(town).lookAfter();
  expect(await told('partner23456')).toEqual([]);
});

test('nobody is reminded at another hour', async () => {
  moveTo(12);
  await invite('partner23456', dayFromNow(7));
  await askerIn(town).lookAfter();
  expect(await told('partner23456')).toEqual([]);
});

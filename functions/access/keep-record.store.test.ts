import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { metered } from '#functions/kernel/meter.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import { aChild } from '#test/builders/people-child.ts';
import { aLine, shuffled, type LineWish } from '#test/builders/record-lines.ts';
import { putRecordUnit } from '#test/builders/record-unit.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { Table, type Written } from '#functions/kernel/table.ts';
import { keepRecord } from './reactions/keep-record.ts';
import { hashOfPage, type Page } from './store/chain-links.ts';
import { listDays, readPages } from './store/chain-store.ts';
import { listByActor, readHeld } from './store/held-store.ts';

const tenant = '0899';
const now = new Date('2026-11-21T09:00:30.000Z');
let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
});
afterAll(() => opened.close());
let town = 0;
beforeEach(async () => {
  town += 1;
  await putRecordUnit(opened.table, tenant, town);
});
const line = (wish: LineWish = {}) => aLine({ who: `staff-${town}`, ...wish });
const keep = (changes: readonly ItemChange[], at = now) => keepRecord(opened.table, changes, at);
const pagesOf = async (date: string, of = tenant): Promise<Page[]> => {
  const pages: Page[] = [];
  for await (const page of readPages(opened.table, of, date)) pages.push(page);
  return pages;
};
const chainedPlaces = async (date: string) =>
  (await pagesOf(date)).flatMap((page) => page.links.map((link) => link.s));

describe('the chain', () => {
  test('takes each line once, in order of arrival, and each page follows the one before', async () => {
    const lines = Array.from({ length: 200 }, () => line());
    expect(await keep(lines)).toEqual(new Set());
    const pages = (await pagesOf('2026-11-21')).slice(-3);
    expect(pages.map((page) => page.links.length)).toEqual([90, 90, 20]);
    expect(pages.flatMap((page) => page.links.map((link) => link.s))).toEqual(lines.map((one) => one.sk));
    for (const [index, page] of pages.entries()) {
      expect(page.hash).toBe(hashOfPage(tenant, '2026-11-21', page));
      if (index > 0) expect(page.previous).toBe(pages[index - 1]?.hash);
    }
  });

  test('holds each line once, however often, in whatever order and by however many it is told', async () => {
    const date = '2026-12-01';
    const at = new Date(`${date}T09:00:00.000Z`);
    const lines = Array.from({ length: 120 }, () => line({ at: `${date}T08:59:00.000Z` }));
    const tellings = Array.from({ length: 4 }, (_, seed) =>
      shuffled([...lines, ...lines.slice(0, 30)], seed + 1),
    );
    await Promise.all(tellings.map((telling) => keep(telling, at)));
    expect((await chainedPlaces(date)).sort()).toEqual(lines.map((one) => one.sk).sort());
    const pages = await pagesOf(date);
    expect(pages.slice(1).map((page) => page.previous)).toEqual(pages.slice(0, -1).map((page) => page.hash));
  });

  test('goes on over midnight from the last page of the day before, and never back', async () => {
    await keep([line()], new Date('2027-01-01T22:59:59.000Z'));
    await keep([line()], new Date('2027-01-01T23:00:01.000Z'));
    // A container whose clock is a little behind.
    await keep([line()], new Date('2027-01-01T22:59:59.900Z'));
    const [before, after] = [await pagesOf('2027-01-01'), await pagesOf('2027-01-02')];
    expect([before.length, after.length]).toEqual([1, 2]);
    expect(after[0]?.previous).toBe(before[0]?.hash);
    const days = await listDays(opened.table, tenant, { from: '2027-01-01', to: '2027-01-02' });
    expect(days).toMatchObject([
      { date: '2027-01-01', pages: 1, lines: 1 },
      { date: '2027-01-02', pages: 2, lines: 2 },
    ]);
  });

  test('costs at most five write units a line in a full page, away from the request', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => line({ about: `child#costly-${index}` }));
    const { meter } = await metered(() => keep(lines));
    expect(meter.writeUnits / lines.length).toBeLessThanOrEqual(3.5);
  });

  test('of one municipality is none of another', async () => {
    const [foreign] = [line()];
    if (!foreign?.after) throw new Error('no line');
    const pk = foreign.pk.replace('0899', '0898');
    await keep([{ ...foreign, pk, after: { ...foreign.after, pk } }], new Date('2027-02-01T09:00:00.000Z'));
    expect(await pagesOf('2027-02-01')).toEqual([]);
    expect(await pagesOf('2027-02-01', '0898')).toHaveLength(1);
  });

  test('is told which changes failed, and takes them when they come again', async () => {
    const broken = line();
    class Failing extends Table {
      override transact(): Promise<Written> {
        return Promise.reject(new Error('the table is away'));
      }
    }
    const failing = new Failing('test', opened.client);
    expect(await keepRecord(failing, [broken], now)).toEqual(new Set([broken.id]));
    expect(await keep([broken])).toEqual(new Set());
    const actor = { id: `staff-${town}`, side: 'staff' as const };
    expect(await listByActor(opened.table, tenant, actor, 10, {})).toMatchObject([{ place: broken.sk }]);
  });
});

describe('a line', () => {
  test('says as what its writer asked: the role that gave the right, and where', async () => {
    const child = aChild({
      id: 'child-placed',
      affiliations: [
        {
          unitId: 'myren',
          unitName: 'Myren',
          groups: [{ id: 'myren-rod', name: 'Rød' }],
          from: '2026-08-01',
        },
      ],
    });
    await opened.table.put({ Item: { pk: partition(tenant, 'child', child.id), sk: 'profile', ...child } });
    const read = line({ about: 'child#child-placed' });
    await keep([read]);
    const actor = { id: `staff-${town}`, side: 'staff' as const };
    const [found] = await listByActor(opened.table, tenant, actor, 10, {});
    const as = [{ role: 'staff', unitId: 'myren', unitName: 'Myren' }];
    expect(found).toMatchObject({
      place: read.sk,
      about: 'child#child-placed',
      word: 'child.thread-read',
      as,
    });
    const held = await readHeld(opened.table, tenant, { kind: 'child', id: child.id }, 10);
    expect(held.get(read.sk)).toEqual(as);
  });

  test('of one who was refused says all that the person was', async () => {
    await keep([line({ about: 'child#nobody-here', outcome: 'refused' })]);
    const actor = { id: `staff-${town}`, side: 'staff' as const };
    const [found] = await listByActor(opened.table, tenant, actor, 10, {});
    expect(found?.as.map((one) => one.role)).toEqual(['staff', 'leader']);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyRecord } from '#functions/access/audit/verify-record.ts';
import { keepRecord } from '#functions/access/reactions/keep-record.ts';
import { listAlarms } from '#functions/access/store/alarm-store.ts';
import { scanLines } from '#functions/access/store/all-lines.ts';
import { readPages } from '#functions/access/store/chain-store.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import { Table } from '#functions/kernel/table.ts';
import { aLine, shuffled } from '#test/builders/record-lines.ts';
import { killAtWrite } from '#test/builders/table-faults.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { unreliableClient } from './unreliable-client.ts';

const date = '2026-11-21';
const now = new Date(`${date}T09:30:00.000Z`);
const BATCH = 40;
let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
});
afterAll(() => opened.close());

let number = 0;
/** A municipality of its own with lines about 70 children by one person, and 30 by another. */
async function aTown(): Promise<{ tenant: string; lines: ItemChange[] }> {
  number += 1;
  const tenant = `2${String(number).padStart(3, '0')}`;
  const lines = Array.from({ length: 100 }, (_, index) =>
    aLine({ tenant, who: index < 70 ? 'staff-many' : 'staff-few', about: `child#child-${index}` }),
  );
  for (const { after } of lines) await opened.table.put({ Item: { ...after } });
  return { tenant, lines };
}

const batches = (changes: readonly ItemChange[]) =>
  Array.from({ length: Math.ceil(changes.length / BATCH) }, (_, index) =>
    changes.slice(index * BATCH, (index + 1) * BATCH),
  );

/** Delivers a batch as an event source does: what failed comes again, until nothing does. */
async function deliver(table: Table, batch: readonly ItemChange[]): Promise<void> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const failed = await keepRecord(table, batch, now).catch(() => new Set(batch.map(({ id }) => id)));
    if (failed.size === 0) return;
  }
  throw new Error('the batch was never taken');
}

/** All of the lines chained once, nothing broken, and the one alarm that is due. */
async function expectWhole(tenant: string, lines: readonly ItemChange[]): Promise<void> {
  const places: string[] = [];
  for await (const page of readPages(opened.table, tenant, date))
    places.push(...page.links.map(({ s }) => s));
  expect(places.toSorted()).toEqual(lines.map(({ sk }) => sk).toSorted());
  const means = {
    table: opened.table,
    allLines: (of: string) => scanLines(opened.client, 'test', of),
    now: new Date(`${date}T12:00:00.000Z`),
  };
  expect(await verifyRecord(means, tenant)).toMatchObject({ ok: true, unchained: [], waiting: 0 });
  const alarms = await listAlarms(opened.table, tenant, 10);
  expect(alarms.map(({ actor, count }) => [actor?.id, count])).toEqual([['staff-many', 70]]);
}

test.each([1, 2, 3])(
  'told twice, shuffled, by two at once, throttled and with answers lost, the record is whole (%i)',
  async (seed) => {
    const { tenant, lines } = await aTown();
    const { client, faults } = await unreliableClient(opened.endpoint, {
      seed,
      throttled: 0.3,
      answerLost: 0.1,
    });
    const table = new Table('test', client);
    const told = [shuffled([...lines, ...lines], seed), shuffled(lines, seed + 10)];
    await Promise.all(
      told.map(async (changes) => {
        for (const batch of batches(changes)) await deliver(table, batch);
      }),
    );
    client.destroy();
    expect(faults()).toBeGreaterThan(20);
    await expectWhole(tenant, lines);
  },
);

test.each(['before', 'after'] as const)(
  'killed at each write, %s it, the next run makes it whole',
  async (when) => {
    const counted = await aTown();
    const counting = killAtWrite(opened.client, 0, when);
    await keepRecord(opened.table, counted.lines, now);
    counting.stop();
    expect(counting.seen.writes).toBeGreaterThan(5);
    for (let n = 1; n <= counting.seen.writes; n += 1) {
      const { tenant, lines } = await aTown();
      const kill = killAtWrite(opened.client, n, when);
      await keepRecord(opened.table, lines, now);
      kill.stop();
      await deliver(opened.table, lines);
      await expectWhole(tenant, lines);
    }
  },
);

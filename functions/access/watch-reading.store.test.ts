import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import { aLine, shuffled, type LineWish } from '#test/builders/record-lines.ts';
import { putRecordUnit } from '#test/builders/record-unit.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { keepRecord } from './reactions/keep-record.ts';
import { answerAlarm, listAlarms } from './store/alarm-store.ts';
import { saveRules } from './store/reading-rules-store.ts';

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

describe('the watch', () => {
  const alarms = async (who: string) =>
    (await listAlarms(opened.table, tenant, 100)).filter((one) => one.actor?.id === who);
  const reads = (count: number, at?: string, who?: string) =>
    Array.from({ length: count }, (_, index) =>
      line({ about: `child#child-${index}`, ...(at && { at }), ...(who && { who }) }),
    );

  test('raises nothing at the threshold and one alarm beyond it, by day', async () => {
    await keep(reads(60));
    expect(await alarms(`staff-${town}`)).toEqual([]);
    await keep([line({ about: 'child#one-more' })]);
    expect(await alarms(`staff-${town}`)).toMatchObject([
      { kind: 'mass-read', count: 61, limit: 60, state: 'open' },
    ]);
  });

  test('allows fewer at night', async () => {
    await keep(reads(11, '2026-11-21T17:30:00.000Z'));
    expect(await alarms(`staff-${town}`)).toMatchObject([{ count: 11, limit: 10 }]);
  });

  test('counts a child once however often it is read, and however often that is told', async () => {
    const lines = [...reads(40), ...reads(40)];
    await Promise.all([keep(lines), keep(shuffled(lines, 7)), keep(shuffled(lines, 8))]);
    expect(await alarms(`staff-${town}`)).toEqual([]);
    const more = reads(70);
    await Promise.all([keep(shuffled(more, 9)), keep(shuffled([...more, ...more], 10))]);
    expect(await alarms(`staff-${town}`)).toMatchObject([{ count: 70 }]);
  });

  test('counts hours and people apart', async () => {
    await keep([
      ...reads(50),
      ...reads(50, '2026-11-21T10:00:00.000Z'),
      ...reads(50, undefined, `leader-${town}`),
    ]);
    expect([...(await alarms(`staff-${town}`)), ...(await alarms(`leader-${town}`))]).toEqual([]);
  });

  test("counts the children of a group's list", async () => {
    const children = Array.from({ length: 61 }, (_, index) => [`kid-${index}`, 'Bo', '2022-01-01', 1]);
    await opened.table.put({
      Item: {
        pk: partition(tenant, 'unit', 'myren'),
        sk: `group#myren-${town}`,
        ...{ id: `myren-${town}`, name: 'Rød', type: 'main', children, staff: [] },
      },
    });
    await keep([line({ about: `group#myren-${town}`, word: 'group.list-read' })]);
    expect(await alarms(`staff-${town}`)).toMatchObject([{ count: 61 }]);
  });

  test('follows the municipality and keeps an answer when the hour goes on', async () => {
    await saveRules(opened.table, tenant, {
      ...{ namesInReads: true, childrenPerHour: 5, childrenPerHourAtNight: 1, version: 0 },
    });
    await keep(reads(6));
    const [raised] = await alarms(`staff-${town}`);
    if (!raised) throw new Error('no alarm');
    const { id, version } = raised;
    const answer = {
      state: 'settled' as const,
      note: 'Vikar',
      settledBy: 'admin',
      settledAt: now.toISOString(),
    };
    expect(await answerAlarm(opened.table, tenant, { id, version, ...answer })).toBe(true);
    await keep(reads(9));
    expect(await alarms(`staff-${town}`)).toMatchObject([{ state: 'settled', note: 'Vikar', count: 9 }]);
  });

  const changed = async () =>
    (await listAlarms(opened.table, tenant, 100)).filter((one) => one.kind === 'record-changed');
  const harmedLine = () => {
    const { after, ...same } = line();
    return { ...same, before: { ...after }, after: { ...after, actorId: 'someone-else' } };
  };

  test('tells nothing when a line was written twice', async () => {
    const { after, ...same } = line();
    await keep([{ ...same, before: { ...after }, ...(after && { after }) }]);
    expect(await changed()).toEqual([]);
  });

  test('tells when lines of the record were changed, each counted once', async () => {
    const harmed = [harmedLine(), harmedLine()];
    await keep(harmed);
    await keep([...harmed, ...harmed]);
    expect(await changed()).toMatchObject([{ count: 2, state: 'open' }]);
  });

  test('opens the alarm again when one more line is changed after the answer', async () => {
    const [raised] = await changed();
    if (!raised) throw new Error('no alarm');
    const { id, version, count } = raised;
    const answer = {
      state: 'settled' as const,
      note: 'Prøve',
      settledBy: 'admin',
      settledAt: now.toISOString(),
    };
    await answerAlarm(opened.table, tenant, { id, version, ...answer });
    const { after: _, ...removed } = harmedLine();
    await keep([removed]);
    expect(await changed()).toMatchObject([{ id, count: count + 1, state: 'open', version: version + 2 }]);
  });

  test('tells of what none of our functions writes into the record', async () => {
    const [before] = await changed();
    const { after, ...same } = line();
    await keep([{ ...same, after: { pk: after?.['pk'], sk: after?.['sk'], note: 'planted' } }]);
    expect((await changed())[0]?.count).toBe((before?.count ?? 0) + 1);
  });
});

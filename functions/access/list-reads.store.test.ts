import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Side } from '#shared/access/actor.ts';
import type { listReads as ListReads } from '#shared/access/list-reads.contract.ts';
import type { OutputOf } from '#shared/contract.ts';
import { partition } from '#functions/kernel/keys.ts';
import { metered } from '#functions/kernel/meter.ts';
import { askingAs, openReaders, readAbout, type Readers } from '#test/builders/record-readers.ts';
import { openGate } from './index.ts';
import { listReads } from './use-cases/list-reads.ts';
import { setReadingRules } from './use-cases/set-reading-rules.ts';

const tenant = '0899';
let opened: Readers;
beforeAll(async () => {
  opened = await openReaders();
});
afterAll(() => opened.close());

type Reads = OutputOf<typeof ListReads>;
const list = async (actorId: string, side: Side = 'staff', childId = readAbout.id): Promise<Reads> => {
  const gate = openGate(opened.table);
  const end = await listReads(opened.table).answer(gate, { childId }, askingAs(actorId, side));
  expect(end).toMatchObject({ ok: true });
  return (end as { value: Reads }).value;
};
/** What was there before the test's own questions. */
const earlier = (reads: Reads['reads']) =>
  reads.filter((read) => read.at < '2026-11-20' && read.word !== 'child.reads-read');

describe('the list of a child', () => {
  test('tells the leader who, as what, why, and how it ended', async () => {
    const { reads, why } = await list('leader');
    expect(why).toEqual(['leader-of-the-unit']);
    expect(
      earlier(reads).map(({ actorName, as, purpose, outcome }) => [actorName, as[0]?.role, purpose, outcome]),
    ).toEqual([
      ['Adam Prøve', 'administrator', 'administration', 'asked'],
      [undefined, undefined, 'daily-work', 'refused'],
      ['Pia Prøve', 'guardian', 'own-matter', 'asked'],
      ['Lis Prøve', 'leader', 'daily-work', 'asked'],
      ['Lis Prøve', 'leader', 'protection', 'asked'],
      ['Lis Prøve', 'leader', 'daily-work', 'asked'],
      ['Ea Prøve', 'staff', 'daily-work', 'asked'],
      ['Ea Prøve', 'staff', 'daily-work', 'asked'],
    ]);
    expect(earlier(reads).at(-1)?.as).toEqual([{ role: 'staff', unitId: 'myren', unitName: 'Myren' }]);
  });

  test('tells a parent role, unit and purpose, and no id of anybody', async () => {
    const { reads } = await list('parent-one', 'guardian');
    expect(reads.every((read) => read.actorId === undefined)).toBe(true);
    expect(reads.filter((read) => read.own).map((read) => read.at)).toContain('2026-11-13T11:00:00.000Z');
    const ofStaff = reads.find((read) => read.at === '2026-11-09T10:00:00.000Z');
    expect(ofStaff).toMatchObject({ actorName: 'Ea Prøve', as: [{ role: 'staff', unitName: 'Myren' }] });
  });

  test('hides from a parent what a stop covers, and that there was one', async () => {
    const { reads } = await list('parent-one', 'guardian');
    const told = earlier(reads).map((read) => read.at);
    expect(told).not.toContain('2026-11-10T11:00:00.000Z');
    expect(told).not.toContain('2026-11-10T12:00:00.000Z');
    expect(told).toEqual(
      expect.arrayContaining([
        '2026-11-09T10:00:00.000Z',
        '2026-11-10T10:00:00.000Z',
        '2026-11-13T10:00:00.000Z',
      ]),
    );
  });

  test('tells the young person all of it', async () => {
    const { reads } = await list(readAbout.id, 'child');
    expect(earlier(reads)).toHaveLength(8);
    expect(earlier(reads).every((read) => read.actorId === undefined)).toBe(true);
  });

  test('keeps the names of staff from families where the municipality does', async () => {
    const rules = { namesInReads: false, childrenPerHour: 60, childrenPerHourAtNight: 10, version: 0 };
    const set = await setReadingRules(opened.table).answer(openGate(opened.table), rules, askingAs('admin'));
    expect(set).toMatchObject({ ok: true, value: { version: 1 } });
    const { reads } = await list('parent-one', 'guardian');
    expect(reads.filter((read) => read.actorName !== undefined && !read.own)).toEqual([]);
    expect((await list('leader')).reads.some((read) => read.actorName === 'Ea Prøve')).toBe(true);
  });

  test('goes on beyond two hundred without losing or doubling a line', async () => {
    const id = 'child-two';
    await opened.table.put({ Item: { pk: partition(tenant, 'child', id), sk: 'profile', ...readAbout, id } });
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString();
    for (let minute = 0; minute < 230; minute += 1) await opened.note({ at: at(minute), who: 'staff', id });
    const ask = async (before?: string) => {
      const input = { childId: id, ...(before && { before }) };
      const end = await listReads(opened.table).answer(openGate(opened.table), input, askingAs('leader'));
      return (end as { value: OutputOf<typeof ListReads> }).value;
    };
    const first = await ask();
    expect(first.reads).toHaveLength(200);
    const second = await ask(first.next);
    expect(second.next).toBeUndefined();
    const places = [...first.reads, ...second.reads].filter((one) => one.word === 'child.thread-read');
    expect(new Set(places.map((one) => one.place)).size).toBe(230);
    expect(places).toHaveLength(230);
  });

  test('takes three round trips', async () => {
    const { meter } = await metered(() => list('leader'));
    expect(meter.roundTrips).toBe(3);
    expect(meter.writeUnits).toBe(1);
  });
});

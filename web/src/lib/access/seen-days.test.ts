import { expect, test } from 'vitest';
import type { Read } from './more-reads.svelte.ts';
import { seenByDay } from './seen-days.ts';

const read = (at: string, change: Partial<Read> = {}): Read => ({
  ...{ place: `${at}#abcd`, at, side: 'staff', actorName: 'Ea', own: false },
  ...{
    as: [{ role: 'staff', unitId: 'myren' }],
    word: 'group.list-read',
    purpose: 'daily-work',
    outcome: 'asked',
  },
  ...change,
});

test('what was repeated on a day is told once, with its latest time and how often', () => {
  const seen = seenByDay([
    read('2026-11-20T14:00:00.000Z'),
    read('2026-11-20T12:00:00.000Z', { word: 'child.thread-read' }),
    read('2026-11-20T08:00:00.000Z'),
    read('2026-11-19T08:00:00.000Z'),
  ]);
  expect(seen.map((one) => [one.read.at, one.times])).toEqual([
    ['2026-11-20T14:00:00.000Z', 2],
    ['2026-11-20T12:00:00.000Z', 1],
    ['2026-11-19T08:00:00.000Z', 1],
  ]);
});

test('a refusal and another person stay by themselves', () => {
  const at = '2026-11-20T14:00:00.000Z';
  expect(seenByDay([read(at), read(at, { outcome: 'refused' }), read(at, { actorName: 'Bo' })])).toHaveLength(
    3,
  );
});

test('people without a name are not taken for one', () => {
  const { actorName: _, ...first } = read('2026-11-20T14:00:00.000Z');
  const { actorName: __, ...second } = read('2026-11-20T13:00:00.000Z');
  expect(seenByDay([first, second])).toHaveLength(2);
});

test('a day ends at midnight in Denmark', () => {
  expect(seenByDay([read('2026-11-20T23:10:00.000Z'), read('2026-11-20T22:50:00.000Z')])).toHaveLength(2);
});

import { expect, test } from 'vitest';
import type { Answers } from '#shared/dialogues/answers.ts';
import { meansOf, meansOfMany } from './means.ts';

const shape = { play: ['a', 'b'], talk: ['c'] };
const said = (side: Answers['side'], id: string, answers: Record<string, number>): Answers => ({
  ...{ dialogueId: 'dialog', side, by: { id, name: id }, answers, comments: {} },
  ...{ at: '2026-11-21T08:00:00.000Z', version: 1 },
});

test('each person counts once, and who does not know does not count', () => {
  const means = meansOf(shape, [
    said('staff', 'ellen', { a: 5, b: 0, c: 0 }),
    said('staff', 'asta', { a: 1, b: 1, c: 0 }),
    said('guardian', 'mother', { a: 2, b: 3, c: 4 }),
    { ...said('child', 'barnet', { a: 1, b: 1, c: 1 }), withStaff: { id: 'ellen', name: 'ellen' } },
  ]);
  expect(means).toEqual({ play: { staff: 3, family: 2.5 }, talk: { family: 4 } });
});

test('a side that fewer have answered than may be told is left out', () => {
  const themes = [{ id: 'play', label: { da: 'Leg', en: 'Play' }, questions: [] }];
  const all = [{ play: { staff: 1, family: 5 } }, { play: { staff: 2 } }, { play: { staff: 3 } }];
  expect(meansOfMany(themes, all, 3)).toEqual([
    { id: 'play', label: themes[0]?.label, staff: { mean: 2, n: 3 } },
  ]);
});

import { expect, test } from 'vitest';
import type { Answers } from '#shared/dialogues/answers.ts';
import { forAllEyes, seriesOf, shownMean, spread } from './comparison.ts';

const text = { da: 'x', en: 'x' };
const themes = [
  { id: 'play', label: text, questions: ['a', 'b'].map((id) => ({ id, staff: text, family: text })) },
];
const said = (side: Answers['side'], id: string, answers: Record<string, number>): Answers => ({
  ...{ dialogueId: 'dialog', side, by: { id, name: id }, answers, comments: {} },
  ...{ at: '2026-11-21T08:00:00.000Z', version: 1 },
});

test('two parents are one side, and a question that nobody knew has no number', () => {
  const [staff, parents] = seriesOf({ themes }, [
    said('guardian', 'mother', { a: 1, b: 0 }),
    said('guardian', 'father', { a: 4, b: 0 }),
    said('staff', 'ellen', { a: 5, b: 3 }),
  ]);
  expect(staff).toMatchObject({ side: 'staff', themes: [4] });
  expect(parents).toMatchObject({ side: 'guardian', themes: [2.5] });
  expect(parents?.questions.get('b')).toBeUndefined();
});

test('a difference takes two who know', () => {
  expect(spread([4, undefined])).toBe(0);
  expect(spread([4, 1.5, 3])).toBe(2.5);
  expect(shownMean(2.25)).toBe('2,3');
  expect(shownMean(undefined)).toBe('–');
});

test('on a screen shown to the family nobody’s own answers stand, where more than one of it is asked', () => {
  const staff = said('staff', 'ellen', { a: 5 });
  const mother = said('guardian', 'mother', { a: 1 });
  const youth = said('child', 'noah', { a: 2 });
  const together = { ...youth, withStaff: { id: 'ellen', name: 'ellen' } };
  expect(forAllEyes([staff, mother], 2)).toEqual([staff]);
  expect(forAllEyes([staff, mother, youth], 0)).toEqual([staff]);
  expect(forAllEyes([staff, mother, together], 2)).toEqual([staff, together]);
  expect(forAllEyes([staff, mother], 1)).toEqual([staff, mother]);
});

import { expect, test } from 'vitest';
import type { ChildState } from '#shared/rounds/child-in-round.ts';
import { nextStep } from './group-step.ts';
import { isOfUnit } from './round-units.ts';
import { childAfter } from './next-child.ts';
import { spokesOf } from './year-wheel.ts';

const child = (childId: string, state: ChildState, mine = false) => ({ childId, name: childId, state, mine });

test('the next child is the next one on the list that waits for me', () => {
  const list = [
    child('a', 'not-started'),
    child('b', 'not-started'),
    child('c', 'assessing', true),
    child('d', 'assessing'),
  ];
  expect(childAfter(list, 'b')?.childId).toBe('d');
});

test('the list goes round, and never back to the same child', () => {
  expect(childAfter([child('a', 'not-started'), child('b', 'informed', true)], 'b')?.childId).toBe('a');
  expect(childAfter([child('a', 'not-started')], 'a')).toBeUndefined();
});

test('a child that is ready for the meeting waits too', () => {
  expect(childAfter([child('a', 'joint', true), child('b', 'ready', true)], 'a')?.childId).toBe('b');
});

test('a group’s next step is to assess, then to meet, then to wait, then done', () => {
  const counts = { children: 4, started: 4, ready: 0, joint: 0 };
  expect(nextStep({ ...counts, started: 3 }, 'open')).toBe('assess');
  expect(nextStep({ ...counts, ready: 1 }, 'open')).toBe('meet');
  expect(nextStep(counts, 'open')).toBe('wait');
  expect(nextStep({ ...counts, joint: 4 }, 'joint')).toBe('done');
});

test('the year wheel cuts a window at the turn of the year', () => {
  const window = { id: 'r', name: 'x', opensOn: '2026-12-01', closesOn: '2027-01-31' };
  const [late] = spokesOf([window], 2026);
  const [early] = spokesOf([window], 2027);
  expect((late?.from ?? 0) + (late?.width ?? 0)).toBeCloseTo(100);
  expect(early?.from).toBe(0);
  expect(early?.width).toBeCloseTo((100 * 31) / 365);
  expect(spokesOf([window], 2028)).toEqual([]);
});

test('a round that names units is only theirs', () => {
  expect(isOfUnit({ unitIds: [] }, 'a')).toBe(true);
  expect(isOfUnit({ unitIds: ['a'] }, 'a')).toBe(true);
  expect(isOfUnit({ unitIds: ['a'] }, 'b')).toBe(false);
});

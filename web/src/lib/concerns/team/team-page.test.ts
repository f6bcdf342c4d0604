import { expect, test } from 'vitest';
import { moved, totalMinutes } from './team-page.ts';

const item = (questionId: string, deferred = false) => ({ questionId, minutes: 20, deferred });
const order = (items: readonly { questionId: string }[]) =>
  items.map(({ questionId }) => questionId).join('');

test('an item moves one place, and stays where it cannot', () => {
  const items = [item('a'), item('b'), item('c')];
  expect(order(moved(items, 1, -1))).toBe('bac');
  expect(order(moved(items, 1, 1))).toBe('acb');
  expect(order(moved(items, 0, -1))).toBe('abc');
  expect(order(moved(items, 2, 1))).toBe('abc');
});

test('what is deferred takes no time', () => {
  expect(totalMinutes([item('a'), item('b', true)])).toBe(20);
});

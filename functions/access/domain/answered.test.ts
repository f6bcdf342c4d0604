import { describe, expect, test } from 'vitest';
import { answered, firstOf } from './answered.ts';

const line = (second: number, outcome: 'asked' | 'refused' = 'asked', actorId = 'one') => ({
  at: `2026-11-10T10:00:${String(second).padStart(2, '0')}.000Z`,
  ...{ side: 'staff', actorId, word: 'child.read', about: 'child#child-one', outcome },
});

test('a question that was refused is told once, as refused', () => {
  expect(answered([line(3), line(2, 'refused'), line(2), line(1)])).toEqual([
    line(3),
    line(2, 'refused'),
    line(1),
  ]);
});

test('what another asked in the same instant stays', () => {
  expect(answered([line(2, 'refused'), line(2), line(2, 'asked', 'two')])).toEqual([
    line(2, 'refused'),
    line(2, 'asked', 'two'),
  ]);
});

describe('a page', () => {
  test('is cut where the instant changes', () => {
    const lines = [line(5), line(4), line(3), line(3, 'refused'), line(2)];
    expect(firstOf(lines, 3)).toEqual([line(5), line(4)]);
    expect(firstOf(lines, 4)).toEqual(lines.slice(0, 4));
  });

  test('holds all where there are no more', () => {
    expect(firstOf([line(2), line(1)], 2)).toEqual([line(2), line(1)]);
  });

  test('of one instant is cut all the same', () => {
    expect(firstOf([line(1), line(1), line(1)], 2)).toHaveLength(2);
  });
});

import { expect, test } from 'vitest';
import { instantOf, timeOf } from './when.ts';

test('a Danish time of day is one instant, in summer and in winter', () => {
  expect(instantOf('2026-07-01', '09:30')).toBe('2026-07-01T07:30:00.000Z');
  expect(instantOf('2026-12-01', '09:30')).toBe('2026-12-01T08:30:00.000Z');
  expect(timeOf('2026-12-01T08:30:00.000Z')).toBe('09:30');
});

test('a time that the clocks jump over, or half a time, is none', () => {
  expect(instantOf('2026-03-29', '02:30')).toBeUndefined();
  expect(instantOf('2026-03-29', '')).toBeUndefined();
});

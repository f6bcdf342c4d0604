import { expect, test } from 'vitest';
import { addDays, dateAndTime, dateOf, daysBetween, shortDate } from './dates.ts';

test('a date reads as one writes it', () => {
  expect(shortDate('2026-11-21', 'da')).toBe('21. nov. 2026');
  expect(shortDate('2026-11-21', 'en')).toBe('21 Nov 2026');
});

test('an instant is shown in Danish time, summer and winter', () => {
  expect(dateAndTime('2026-11-21T23:30:00.000Z', 'da')).toContain('22. nov. 2026');
  expect(dateAndTime('2026-07-01T12:00:00.000Z', 'da')).toContain('14.00');
});

test('the date of an instant is the Danish one', () => {
  expect(dateOf('2026-06-30T22:30:00.000Z')).toBe('2026-07-01');
});

test('days are added across months, leap days and the change to summer time', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('days between are whole, also across the change of time', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
});

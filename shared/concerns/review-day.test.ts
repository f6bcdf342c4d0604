import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../access/periods.ts';
import { reviewWindow } from './case-guards.ts';
import { suggestedReview } from './review-day.ts';
import { concernRulesOn } from './rules.ts';
import { isWorkingDay } from './working-days.ts';

const rules = concernRulesOn('2026-11-23');
const off = (from: string, to: string) => ({ ...rules, schoolHolidays: [{ from, to }] });

test('is seven weeks ahead, or the first working day after it', () => {
  // 11 January 2027 is a Monday.
  expect(suggestedReview('2026-11-23', rules)).toBe('2027-01-11');
  expect(suggestedReview('2026-11-28', rules)).toBe('2027-01-18');
});

test('goes round the schools’ holidays and closed days, backwards where nothing is left ahead', () => {
  expect(suggestedReview('2026-11-23', off('2027-01-09', '2027-01-13'))).toBe('2027-01-14');
  expect(suggestedReview('2026-11-23', off('2027-01-08', '2027-01-31'))).toBe('2027-01-07');
  const closed = { ...rules, closedDays: [{ from: '2027-01-11', to: '2027-01-11' }] };
  expect(suggestedReview('2026-11-23', closed)).toBe('2027-01-12');
  expect(suggestedReview('2026-11-23', off('2026-12-25', '2027-02-10'))).toBe('2027-01-11');
});

test('always lies in the window, and is a day when people are at work wherever there is one', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => daysAfter('2024-01-01', days));
  const span = fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(
      day,
      span,
      fc.constantFrom('DK' as const, 'NO' as const),
      (today, [start, length], country) => {
        const from = daysAfter(today, start);
        const pauses = [{ from, to: daysAfter(from, length) }];
        const own = { ...concernRulesOn(today, country), schoolHolidays: pauses };
        const window = reviewWindow(today, own);
        const on = suggestedReview(today, own);
        expect(on >= window.from && on <= window.to).toBe(true);
        const all = Array.from({ length: 15 }, (_, index) => daysAfter(window.from, index));
        const suits = (date: string) => isWorkingDay(date, { country, pauses });
        expect(suits(on)).toBe(all.some(suits));
      },
    ),
  );
});

import { daysAfter } from '../access/periods.ts';
import { reviewWindow } from './case-guards.ts';
import type { ConcernRules } from './rules.ts';
import { isWorkingDay } from './working-days.ts';

/** A week into the window there is time on both sides. */
const DAYS_INTO = 7;

/**
 * A day for looking back that suits: people are at work, and it is neither in a holiday nor on a closed day of the
 * municipality. A week into the window, or the nearest after it, or else before it; a plain week into it where the
 * calendar leaves none. ISO date.
 */
export function suggestedReview(today: string, rules: ConcernRules): string {
  const { from, to } = reviewWindow(today, rules);
  const calendar = {
    country: rules.country,
    pauses: [...(rules.schoolHolidays ?? []), ...(rules.closedDays ?? [])],
  };
  const wanted = daysAfter(from, DAYS_INTO);
  for (let on = wanted; on <= to; on = daysAfter(on, 1)) if (isWorkingDay(on, calendar)) return on;
  for (let on = daysAfter(wanted, -1); on >= from; on = daysAfter(on, -1))
    if (isWorkingDay(on, calendar)) return on;
  return wanted;
}

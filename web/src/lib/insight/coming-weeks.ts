import type { Work } from '#shared/insight/work.ts';
import { addDays } from '#lib/words/dates.ts';

const WEEKS = 8;

export interface Week {
  /** ISO week number. */
  number: number;
  /** Monday, ISO date. */
  from: string;
  work: Work[];
}

const dayOf = (date: string): number => (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of the date's week. */
export const mondayOf = (date: string): string => addDays(date, -dayOf(date));

/** The week's number by ISO 8601: week 1 is the one with the year's first Thursday. */
export function weekNumber(date: string): number {
  const thursday = addDays(date, 3 - dayOf(date));
  const first = `${thursday.slice(0, 4)}-01-04`;
  return 1 + Math.floor((Date.parse(thursday) - Date.parse(mondayOf(first))) / (7 * 86_400_000));
}

/** What falls due from today on, in this week and the seven that follow. Weeks without anything are left out. */
export function comingWeeks(work: readonly Work[], today: string): Week[] {
  const monday = mondayOf(today);
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = addDays(monday, 7 * index);
    const to = addDays(from, 6);
    const inWeek = work.filter(({ dueOn }) => dueOn >= from && dueOn <= to && dueOn >= today);
    return { number: weekNumber(from), from, work: inWeek };
  }).filter((week) => week.work.length > 0);
}

import type { Country } from '../access/law.ts';
import { daysAfter } from '../access/periods.ts';
import { holidaysOf } from './holidays.ts';

/** Days on which a municipality is closed although they are no public holidays: month and day, from a date on. */
interface ClosedDays {
  country: Country;
  /** ISO date from which the line holds. */
  from: string;
  monthDays: readonly string[];
}

/** What municipalities usually agree; a change is a new line. Grundlovsdag, Christmas Eve and New Year's Eve are half or whole days off by agreement, not by law. */
const closedDays: readonly ClosedDays[] = [
  { country: 'DK', from: '2017-01-01', monthDays: ['06-05', '12-24', '12-31'] },
  { country: 'NO', from: '2017-01-01', monthDays: ['12-24', '12-31'] },
];

/** Which days count as working days. */
export interface WorkCalendar {
  country: Country;
  /** Month and day (`12-24`) of the municipality's own closed days, in place of the usual ones. */
  closed?: readonly string[];
  /** The school's holidays, both dates included: where a clock stands still in them. */
  pauses?: readonly { from: string; to: string }[];
}

/** Whether people work on the ISO date: Monday to Friday, no public holiday, not closed, no pause. */
export function isWorkingDay(date: string, { country, closed, pauses = [] }: WorkCalendar): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (holidaysOf(Number(date.slice(0, 4)), country).has(date)) return false;
  const days =
    closed ?? closedDays.filter((one) => one.country === country && one.from <= date).at(-1)?.monthDays ?? [];
  return !days.includes(date.slice(5)) && !pauses.some(({ from, to }) => from <= date && date <= to);
}

/** Two years without a working day: the calendar is wrong, not the day. */
const MOST_DAYS = 731;

/**
 * The ISO date that is so many working days after another; the day itself does not count. Throws a RangeError where the
 * calendar leaves no working days.
 */
export function workingDaysAfter(date: string, days: number, calendar: WorkCalendar): string {
  let on = date;
  let idle = 0;
  for (let left = days; left > 0;) {
    on = daysAfter(on, 1);
    idle += 1;
    if (idle > MOST_DAYS) throw new RangeError('this calendar has no working days');
    if (!isWorkingDay(on, calendar)) continue;
    left -= 1;
    idle = 0;
  }
  return on;
}

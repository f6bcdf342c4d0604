import { momentOf, wallTime } from './time-zone.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const DAY = 86_400_000;
/** Beyond this many days without an occurrence, an expression counts as finished (29 February is 8 years at most). */
const HORIZON_DAYS = 366 * 9;

/** The next occurrence strictly after a moment, in milliseconds since 1970; undefined when there is none. */
export type NextCron = (after: number) => number | undefined;

/**
 * Reads the six fields of an AWS cron expression: minutes hours day-of-month month day-of-week year, with L, W and #.
 * A wall time that clocks skip is left out, one that they show twice occurs once, as EventBridge Scheduler does.
 * Throws an Error for an expression that does not parse.
 */
export function parseCron(fields: string, zone: string): NextCron {
  const [minuteField, hourField, dayField, monthField, weekdayField, yearField = '*', extra] = fields
    .trim()
    .split(/\s+/);
  if (!minuteField || !hourField || !dayField || !monthField || !weekdayField || extra) {
    throw new Error(`cron(${fields}) does not have six fields`);
  }
  const minutes = values(minuteField, 0, 59);
  const hours = values(hourField, 0, 23);
  const months = new Set(values(monthField, 1, 12, MONTHS));
  const years = yearField === '*' ? undefined : new Set(values(yearField, 1970, 2199));
  const isDay = dayTest(dayField, weekdayField);
  return (after) => {
    const { year, month, day } = wallTime(after, zone);
    // Midnights of the wall calendar, counted in UTC so that each step is one day.
    const today = Date.UTC(year, month - 1, day);
    for (let n = 0; n <= HORIZON_DAYS; n += 1) {
      const date = new Date(today + n * DAY);
      const [y, m] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
      if (!months.has(m) || (years && !years.has(y)) || !isDay(date)) continue;
      for (const hour of hours) {
        for (const minute of minutes) {
          const time = momentOf({ year: y, month: m, day: date.getUTCDate(), hour, minute, second: 0 }, zone);
          if (time !== undefined && time > after) return time;
        }
      }
    }
    return undefined;
  };
}

function values(field: string, lowest: number, highest: number, names: string[] = []): number[] {
  const read = (word: string) => {
    const named = names.indexOf(word.toUpperCase());
    const value = named >= 0 ? named + 1 : Number(word);
    if (!Number.isInteger(value) || value < lowest || value > highest)
      throw new Error(`${word} is out of range in a cron expression`);
    return value;
  };
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step] = part.split('/');
    const isAny = range === '*' || range === '?';
    const [from = '', to] = range.split('-');
    const first = isAny ? lowest : read(from);
    const last = isAny || (step !== undefined && to === undefined) ? highest : read(to ?? from);
    for (let value = first; value <= last; value += Math.max(1, Number(step ?? 1))) found.add(value);
  }
  return [...found].sort((a, b) => a - b);
}

function dayTest(dayField: string, weekdayField: string): (date: Date) => boolean {
  if (dayField !== '?' && dayField !== '*') return monthDayTest(dayField);
  return weekdayField === '?' || weekdayField === '*' ? () => true : weekdayTest(weekdayField);
}

function monthDayTest(field: string): (date: Date) => boolean {
  const lastDay = (date: Date) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  if (field === 'L') return (date) => date.getUTCDate() === lastDay(date);
  const near = /^(\d{1,2}|L)W$/.exec(field)?.[1];
  if (near !== undefined)
    return (date) =>
      date.getUTCDate() === nearestWorkday(date, near === 'L' ? lastDay(date) : Number(near), lastDay(date));
  const days = new Set(values(field, 1, 31));
  return (date) => days.has(date.getUTCDate());
}

/** The Monday to Friday nearest to a day of the month, without leaving the month. */
function nearestWorkday(date: Date, day: number, lastDay: number): number {
  const wanted = Math.min(day, lastDay);
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), wanted)).getUTCDay();
  if (weekday === 6) return wanted === 1 ? wanted + 2 : wanted - 1;
  if (weekday === 0) return wanted === lastDay ? wanted - 2 : wanted + 1;
  return wanted;
}

function weekdayTest(field: string): (date: Date) => boolean {
  const last = /^(\w+)L$/.exec(field)?.[1];
  const [, nthDay, nth] = /^(\w+)#([1-5])$/.exec(field) ?? [];
  const named = nthDay ?? last;
  if (named !== undefined) {
    const [weekday] = values(named, 1, 7, WEEKDAYS);
    const isRight = (date: Date) => date.getUTCDay() + 1 === weekday;
    if (nthDay !== undefined)
      return (date) => isRight(date) && Math.ceil(date.getUTCDate() / 7) === Number(nth);
    return (date) => isRight(date) && new Date(date.getTime() + 7 * DAY).getUTCMonth() !== date.getUTCMonth();
  }
  const days = new Set(values(field === 'L' ? '7' : field, 1, 7, WEEKDAYS));
  return (date) => days.has(date.getUTCDay() + 1);
}

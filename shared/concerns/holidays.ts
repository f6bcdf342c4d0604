import type { Country } from '../access/law.ts';
import { daysAfter } from '../access/periods.ts';

/** Easter Sunday of a year in the Gregorian calendar, ISO date: the anonymous algorithm as Meeus gives it (Astronomical Algorithms, ch. 8). */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}

/** A public holiday by its day of the year, or by its distance from Easter Sunday in days; `until`: its last year. */
interface Holiday {
  name: string;
  on: { monthDay: string } | { fromEaster: number };
  until?: number;
}

const everywhere: readonly Holiday[] = [
  { name: 'Nytårsdag', on: { monthDay: '01-01' } },
  { name: 'Skærtorsdag', on: { fromEaster: -3 } },
  { name: 'Langfredag', on: { fromEaster: -2 } },
  { name: 'Påskedag', on: { fromEaster: 0 } },
  { name: '2. påskedag', on: { fromEaster: 1 } },
  { name: 'Kristi himmelfartsdag', on: { fromEaster: 39 } },
  { name: 'Pinsedag', on: { fromEaster: 49 } },
  { name: '2. pinsedag', on: { fromEaster: 50 } },
  { name: 'Juledag', on: { monthDay: '12-25' } },
  { name: '2. juledag', on: { monthDay: '12-26' } },
];

const holidays: Record<Country, readonly Holiday[]> = {
  // Store bededag ceased with lov nr. 214 af 06/03/2023, from 2024.
  DK: [...everywhere, { name: 'Store bededag', on: { fromEaster: 26 }, until: 2023 }],
  NO: [
    ...everywhere,
    { name: 'Arbeidernes dag', on: { monthDay: '05-01' } },
    { name: 'Grunnlovsdag', on: { monthDay: '05-17' } },
  ],
};

const known = new Map<string, ReadonlySet<string>>();

/** The public holidays of a year as ISO dates. */
export function holidaysOf(year: number, country: Country): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const easter = easterOf(year);
  const dates = holidays[country]
    .filter(({ until }) => until === undefined || year <= until)
    .map(({ on }) => ('monthDay' in on ? `${year}-${on.monthDay}` : daysAfter(easter, on.fromEaster)));
  const made: ReadonlySet<string> = new Set(dates);
  known.set(key, made);
  return made;
}

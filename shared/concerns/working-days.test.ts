import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, daysBetween } from '../access/periods.ts';
import { easterOf, holidaysOf } from './holidays.ts';
import { isWorkingDay, workingDaysAfter } from './working-days.ts';

const DK = { country: 'DK' } as const;
const anyDate = fc.integer({ min: 0, max: 366 * 60 }).map((days) => daysAfter('2000-01-01', days));
const anyCountry = fc.constantFrom('DK' as const, 'NO' as const);

/** An independent reckoning: names of weekdays and month-days by Intl, Easter by the table of the church years. */
const knownEasters: Record<number, string> = {
  ...{ 2017: '04-16', 2018: '04-01', 2019: '04-21', 2020: '04-12', 2021: '04-04', 2022: '04-17' },
  ...{ 2023: '04-09', 2024: '03-31', 2025: '04-20', 2026: '04-05', 2027: '03-28', 2028: '04-16' },
  ...{ 2029: '04-01', 2030: '04-21', 2031: '04-13', 2032: '03-28', 2033: '04-17', 2038: '04-25' },
};
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Europe/Copenhagen' });

function slowlyWorks(date: string): boolean {
  const noon = new Date(`${date}T12:00:00Z`);
  if (['Saturday', 'Sunday'].includes(weekday.format(noon))) return false;
  if (['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'].includes(date.slice(5))) return false;
  const year = date.slice(0, 4);
  const easter = new Date(`${year}-${knownEasters[Number(year)] ?? ''}T12:00:00Z`);
  const away = Math.round((noon.getTime() - easter.getTime()) / 86_400_000);
  return ![-3, -2, 0, 1, 39, 49, 50, ...(Number(year) < 2024 ? [26] : [])].includes(away);
}

describe('Easter', () => {
  test('falls as the church years say', () => {
    for (const [year, monthDay] of Object.entries(knownEasters))
      expect(easterOf(Number(year))).toBe(`${year}-${monthDay}`);
  });

  test('is a Sunday between 22 March and 25 April in every year', () => {
    for (let year = 1900; year < 2200; year += 1) {
      expect(new Date(`${easterOf(year)}T12:00:00Z`).getUTCDay()).toBe(0);
      expect(easterOf(year).slice(5) >= '03-22' && easterOf(year).slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('a working day', () => {
  test('is every day that an independent reckoning day by day says, from 2017 to 2033', () => {
    for (let date = '2017-01-01'; date < '2034-01-01'; date = daysAfter(date, 1))
      expect(isWorkingDay(date, DK), date).toBe(slowlyWorks(date));
  });

  test('is Store bededag from 2024, and no longer before', () => {
    expect(isWorkingDay('2023-05-05', DK)).toBe(false);
    expect(isWorkingDay('2024-04-26', DK)).toBe(true);
  });

  test('in Norway is Grundlovsdag, and not the first and the seventeenth of May', () => {
    expect(isWorkingDay('2026-06-05', { country: 'NO' })).toBe(true);
    expect(holidaysOf(2026, 'NO').has('2026-05-01')).toBe(true);
    expect(isWorkingDay('2027-05-17', { country: 'NO' })).toBe(false);
  });

  test('is Christmas Eve where the municipality says so', () => {
    expect(isWorkingDay('2026-12-24', DK)).toBe(false);
    expect(isWorkingDay('2026-12-24', { ...DK, closed: [] })).toBe(true);
  });
});

describe('working days after a date', () => {
  test('go over Easter, Christmas and new year', () => {
    expect(workingDaysAfter('2026-03-31', 6, DK)).toBe('2026-04-13');
    expect(workingDaysAfter('2026-12-22', 6, DK)).toBe('2027-01-05');
    expect(workingDaysAfter('2026-10-23', 6, DK)).toBe('2026-11-02');
  });

  test('stand still in the school’s holidays', () => {
    const calendar = { ...DK, pauses: [{ from: '2026-10-12', to: '2026-10-16' }] };
    expect(workingDaysAfter('2026-10-09', 10, calendar)).toBe('2026-10-30');
  });

  test('end on a working day with exactly so many in between, never earlier than the calendar, and in order', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyDate,
        fc.integer({ min: 1, max: 30 }),
        anyCountry,
        (one, two, days, country) => {
          const on = workingDaysAfter(one, days, { country });
          expect(isWorkingDay(on, { country })).toBe(true);
          expect(daysBetween(one, on)).toBeGreaterThanOrEqual(days);
          let counted = 0;
          for (let date = daysAfter(one, 1); date <= on; date = daysAfter(date, 1))
            if (isWorkingDay(date, { country })) counted += 1;
          expect(counted).toBe(days);
          expect(workingDaysAfter(one, days + 1, { country }) > on).toBe(true);
          if (one <= two) expect(workingDaysAfter(two, days, { country }) >= on).toBe(true);
        },
      ),
    );
  });

  test('end in an error where nobody ever works', () => {
    const calendar = { ...DK, pauses: [{ from: '2026-01-01', to: '2036-01-01' }] };
    expect(() => workingDaysAfter('2026-03-01', 1, calendar)).toThrow(RangeError);
  });
});

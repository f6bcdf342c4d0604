import type { Country } from './access/law.ts';

const zones: Record<Country, string> = { DK: 'Europe/Copenhagen', NO: 'Europe/Oslo' };
const calendars = new Map<Country, Intl.DateTimeFormat>();

/**
 * The calendar date in the country at an instant (ISO or a Date), whatever the clocks do that night: what a municipality
 * calls today. Every day that a deadline is counted from comes from here. Denmark and Norway have kept the same time
 * since 1980, so that the country may be left out where it is not known.
 */
export function localDateOf(instant: string | Date, country: Country = 'DK'): string {
  const known = calendars.get(country);
  const calendar =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zones[country], dateStyle: 'short' });
  if (!known) calendars.set(country, calendar);
  return calendar.format(new Date(instant));
}

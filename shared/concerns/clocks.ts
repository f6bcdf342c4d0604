import type { Country } from '../access/law.ts';
import type { NotificationRules } from './notification-rules.ts';
import { workingDaysAfter, type WorkCalendar } from './working-days.ts';

const zones: Record<Country, string> = { DK: 'Europe/Copenhagen', NO: 'Europe/Oslo' };
const calendars = new Map<Country, Intl.DateTimeFormat>();

/** The calendar date in the country at an ISO instant, whatever the clocks do that night. */
export function localDateOf(instant: string, country: Country): string {
  const known = calendars.get(country);
  const calendar =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zones[country], dateStyle: 'short' });
  if (!known) calendars.set(country, calendar);
  return calendar.format(new Date(instant));
}

/** The ISO instant so many hours later: hours that pass, not hours on the clock. */
export const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** When the authority must have done what, for a notification that reached it. */
export interface NotificationClocks {
  /** Assessed by: ISO instant. */
  assessBy: string;
  /** Receipt by: ISO date. */
  receiptBy: string;
}

/** Both clocks of a notification sent at an ISO instant. Working days are counted from the local date of sending. */
export function clocksOf(
  sentAt: string,
  rules: NotificationRules,
  calendar: WorkCalendar = { country: rules.country },
): NotificationClocks {
  const on = localDateOf(sentAt, rules.country);
  return {
    assessBy: hoursAfter(sentAt, rules.assessHours),
    receiptBy: workingDaysAfter(on, rules.receiptWorkingDays, calendar),
  };
}

import { localDateOf } from '../local-date.ts';
import type { NotificationRules } from './notification-rules.ts';
import { workingDaysAfter, type WorkCalendar } from './working-days.ts';

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

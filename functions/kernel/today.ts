const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** The calendar date in Denmark at the instant, for example 2026-11-21. Norway shares the time zone's rules. */
export const dateOf = (instant: Date): string => calendar.format(instant);

import { dateOf } from '#lib/words/dates.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', timeStyle: 'short' });

/** The Danish time of day of an instant, `09:30`. */
export const timeOf = (instant: string): string => clock.format(new Date(instant));

/** The ISO instant of a Danish date and time, wherever the device thinks it is; undefined when there is none. */
export function instantOf(date: string, time: string): string | undefined {
  for (const offset of ['+01:00', '+02:00']) {
    const at = new Date(`${date}T${time}:00${offset}`);
    if (Number.isNaN(at.getTime())) return undefined;
    const instant = at.toISOString();
    if (dateOf(instant) === date && timeOf(instant) === time) return instant;
  }
  return undefined;
}

import type { ReadingRules } from '#shared/access/reading-rules.ts';

/** Made when first asked for: a formatter costs a function's start as much as a fifth of its code. */
let hourInDenmark: Intl.DateTimeFormat | undefined;

/** The hour of an instant in UTC, for example 2026112108: the same for all who count it. */
export const hourOf = (at: string): string => at.slice(0, 13).replace(/[-T]/g, '');

/** How many different children one person may read about in the hour before somebody is told: fewer at night (18–06). */
export function mostChildrenAt(at: string, rules: ReadingRules): number {
  hourInDenmark ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Copenhagen',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const hour = Number(hourInDenmark.format(new Date(at)));
  return hour >= 6 && hour < 18 ? rules.childrenPerHour : rules.childrenPerHourAtNight;
}

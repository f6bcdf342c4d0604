import { monthsAfter } from '../access/periods.ts';
import type { Affiliation } from '../people/child.ts';

/** What starts the clock of a rule: the last day of the child's last place, or the eighteenth birthday. */
export const retentionEvents = ['left', 'turned-18'] as const;
type RetentionEvent = (typeof retentionEvents)[number];

/** As much of a child as the time depends on. */
export type Kept = { birthDate: string; affiliations: readonly Pick<Affiliation, 'to'>[] };

/** The last day of the child's last place; undefined while one has no end, or when there never was one. */
export function leftOn({ affiliations }: Pick<Kept, 'affiliations'>): string | undefined {
  if (affiliations.length === 0 || affiliations.some(({ to }) => to === undefined)) return undefined;
  return affiliations
    .map(({ to = '' }) => to)
    .sort()
    .at(-1);
}

const grownOn = ({ birthDate }: Kept): string => monthsAfter(birthDate, 18 * 12);

/** When the event was or will be. A child who never had a place counts as having left on the eighteenth birthday. */
function eventDay(child: Kept, event: RetentionEvent): string | undefined {
  if (event === 'turned-18' || child.affiliations.length === 0) return grownOn(child);
  return leftOn(child);
}

/** The first day on which every rule's time is over; undefined while that is not known. */
export function dueOn(
  child: Kept,
  rules: readonly { event: RetentionEvent; years: number }[],
): string | undefined {
  const days = rules.map(({ event, years }) => {
    const start = eventDay(child, event);
    return start === undefined ? undefined : monthsAfter(start, years * 12);
  });
  if (days.some((day) => day === undefined)) return undefined;
  return days
    .map((day = '') => day)
    .sort()
    .at(-1);
}

/** Whether the child has a place on the day, or one that has not begun: then nothing of it is erased for time. */
export const isEnrolled = (child: Pick<Kept, 'affiliations'>, today: string): boolean => {
  const left = leftOn(child);
  return child.affiliations.length > 0 && (left === undefined || left >= today);
};

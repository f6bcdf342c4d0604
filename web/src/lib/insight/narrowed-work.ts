import type { Work } from '#shared/insight/work.ts';
import { addDays } from '#lib/words/dates.ts';
import { mondayOf } from './coming-weeks.ts';
import { isLate } from './late.ts';

export const dueWhen = ['all', 'overdue', 'week', 'fortnight'] as const;

/** What the reader wants to see of the list; `all` where nothing is chosen. */
export interface Narrowing {
  /** `mine`, or a person's id. */
  whose: string;
  when: (typeof dueWhen)[number];
  unitId: string;
  groupId: string;
}

interface Reading {
  readerId: string;
  today: string;
  /** ISO instant, for what is due to the minute. */
  now?: string;
}

/** Whether the piece of work waits for the person, or is a thread that the person holds. */
const isFor = (one: Work, id: string): boolean =>
  one.responsibleId === id || (one.kind === 'case' && one.holderId === id);

/** Until the end of this week or of the next, with what is overdue: it waits just as well. */
function isDue(one: Work, when: Narrowing['when'], { today, now }: Reading): boolean {
  if (when === 'all') return true;
  if (when === 'overdue') return isLate(one, today, now);
  return one.dueOn <= addDays(mondayOf(today), when === 'week' ? 6 : 13);
}

/** The work that fits all that was chosen, in the order it came. */
export const narrowedWork = (
  work: readonly Work[],
  { whose, when, unitId, groupId }: Narrowing,
  reading: Reading,
): Work[] =>
  work.filter(
    (one) =>
      (unitId === 'all' || one.unitId === unitId) &&
      (groupId === 'all' || one.groupId === groupId) &&
      (whose === 'all' || isFor(one, whose === 'mine' ? reading.readerId : whose)) &&
      isDue(one, when, reading),
  );

/** What is due on one day; `late` holds all that is overdue. */
export interface WorkDay {
  day: string;
  work: Work[];
}

/** The work day by day, soonest first, all that is overdue before it; in each the order it came in. */
export function workByDay(work: readonly Work[], { today, now }: Omit<Reading, 'readerId'>): WorkDay[] {
  const days = new Map<string, Work[]>();
  for (const one of work) {
    const day = isLate(one, today, now) ? 'late' : one.dueOn;
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  const order = (day: string) => (day === 'late' ? '' : day);
  return [...days]
    .map(([day, of]) => ({ day, work: of }))
    .sort((one, other) => order(one.day).localeCompare(order(other.day)));
}

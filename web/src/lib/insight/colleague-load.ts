import type { Work } from '#shared/insight/work.ts';
import { addDays } from '#lib/words/dates.ts';
import { isLate } from './late.ts';

/** How much waits for a colleague. Counts for helping out, never an order of who is best. */
export interface Load {
  id: string;
  name: string;
  /** Works in the unit no longer: what is held there needs somebody else. */
  left: boolean;
  cases: number;
  thisWeek: number;
  overdue: number;
}

/** One row for each who holds a case or for whom something waits: first those who have left, then by name. */
export function loadOf(work: readonly Work[], today: string, now?: string): Load[] {
  const loads = new Map<string, Load>();
  const of = (id: string, name: string): Load => {
    const load = loads.get(id) ?? { id, name, left: false, cases: 0, thisWeek: 0, overdue: 0 };
    loads.set(id, load);
    return load;
  };
  const inAWeek = addDays(today, 7);
  for (const one of work) {
    if (one.kind === 'case') {
      const holder = of(one.holderId, one.holderName);
      holder.cases += 1;
      holder.left ||= one.holderLeft;
    }
    if (one.responsibleId === undefined || one.responsibleName === undefined) continue;
    const load = of(one.responsibleId, one.responsibleName);
    if (isLate(one, today, now)) load.overdue += 1;
    else if (one.dueOn <= inAWeek) load.thisWeek += 1;
  }
  return [...loads.values()].sort(
    (one, other) => Number(other.left) - Number(one.left) || one.name.localeCompare(other.name, 'da'),
  );
}

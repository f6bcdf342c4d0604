import type { Occasion } from './occasions.ts';
import type { Placement } from './placement.ts';

/** What of a placement the blind rule goes by. */
type Sitting = Pick<Placement, 'caseId' | 'occasion' | 'at'>;

/** Placements of one case and occasion at most this far apart belong to one sitting: four weeks. */
const SITTING_MS = 28 * 24 * 60 * 60 * 1000;

const order: Record<Occasion, number> = { before: 0, during: 1, after: 2 };

/** Whether two placements are about the same situation: same case, same occasion, at most four weeks apart. */
export const isSameSitting = (one: Sitting, other: Sitting): boolean =>
  one.caseId === other.caseId &&
  one.occasion === other.occasion &&
  Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= SITTING_MS;

/**
 * The blind rule, as in the rounds: a colleague's placement is hidden until one has placed oneself in the same sitting.
 * It opens to all when the case has moved on to a later occasion, or four weeks after it was made: then nobody can be
 * influenced any more. Gives what the reader may see and what waits, each in the order given. `now`: ISO instant.
 */
export function withoutBlindPlacements<One extends Placement>(
  placements: readonly One[],
  readerId: string,
  now: string,
): { shown: One[]; waiting: One[] } {
  const isOpen = (one: One): boolean =>
    one.by.id === readerId ||
    Date.parse(now) - Date.parse(one.at) > SITTING_MS ||
    placements.some((other) => other.by.id === readerId && isSameSitting(one, other)) ||
    placements.some(
      (other) =>
        other.caseId === one.caseId && other.at > one.at && order[other.occasion] > order[one.occasion],
    );
  return { shown: placements.filter(isOpen), waiting: placements.filter((one) => !isOpen(one)) };
}

/**
 * The placements that a reader of the municipality sees, and which wait. Blind are those who work with the child, for
 * they place themselves; who reads by a release or for the municipality places nothing, and sees all at once. The one
 * rule for the list and for the thread. `now`: ISO instant.
 */
export function placementsFor<One extends Placement>(
  placements: readonly One[],
  reader: { id: string; side: 'unit' | 'family' | 'release' | 'administrator' },
  now: string,
): { shown: One[]; waiting: One[] } {
  return reader.side === 'unit'
    ? withoutBlindPlacements(placements, reader.id, now)
    : { shown: [...placements], waiting: [] };
}

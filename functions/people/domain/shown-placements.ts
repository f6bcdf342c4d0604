import type { StopFact } from '#shared/access/facts.ts';
import { placementsFor } from '#shared/concerns/placement-blind.ts';
import { isPlacedUnderStop, type Placement } from '#shared/concerns/placement.ts';

/** Who looks at placements, and on what. */
interface Looking {
  side: 'unit' | 'family' | 'release' | 'administrator';
  readerId: string;
  /** ISO date. */
  today: string;
  hidesCovered: boolean;
  stops: readonly StopFact[];
  /** Whether the family has been told about the case and may see it. */
  isToldAbout: (caseId: string) => boolean;
}

/**
 * The placements a reader sees on a thread. Those who may place see a colleague's when they have placed themselves. A
 * family sees those of a case it was told about: where it was placed, what protects and what we can do, and not one
 * colleague's reasons; never what was written while a stop held.
 */
export function shownPlacements(placements: readonly Placement[], looking: Looking): Placement[] {
  const { side, readerId, today, hidesCovered, stops, isToldAbout } = looking;
  // Who is also a parent sees, with a stop, no placement of a case that the stop keeps from the parents.
  const isOpen = (one: Placement) =>
    !isPlacedUnderStop(one, stops) && (one.caseId === undefined || isToldAbout(one.caseId));
  const open = placements.filter((one) => !hidesCovered || isOpen(one));
  if (side !== 'family') return placementsFor(open, { id: readerId, side }, `${today}T00:00:00.000Z`).shown;
  return open
    .filter(({ caseId }) => caseId !== undefined && isToldAbout(caseId))
    .map((one) => ({ ...one, rationale: '', risk: [] }));
}

import type { Case } from '#shared/concerns/case.ts';
import { isSameSitting } from '#shared/concerns/placement-blind.ts';
import type { InWords } from '#shared/concerns/placement-marks.ts';
import type { Placement } from '#shared/concerns/placement.ts';

/**
 * Whether a placement can be corrected no more: somebody else has placed in the same sitting (each has then seen the
 * other's), somebody has placed after it, or the case has moved on. One who sees it differently now places again.
 */
export function hasBeenFollowed(
  mine: Placement,
  all: readonly Placement[],
  about: Pick<Case, 'moves'> | undefined,
): boolean {
  return (
    all.some(
      (other) =>
        other.id !== mine.id &&
        other.caseId === mine.caseId &&
        (other.at > mine.at || (other.by.id !== mine.by.id && isSameSitting(mine, other))),
    ) ||
    (about?.moves.some(({ at }) => at > mine.at) ?? false)
  );
}

/** Whether a stored placement says the same as what was sent: then it is the same write, sent again. */
export function isSameWords(stored: Placement, said: InWords): boolean {
  const {
    kind: _,
    id: __,
    caseId: ___,
    at: ____,
    correctedAt: _____,
    by: ______,
    version: _______,
    ...words
  } = stored;
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
  return sorted(words) === sorted(said);
}

/** Stands among the units for a person who has stated the protection: no file ends it. */
export const BY_HAND = 'by-hand';

/**
 * The units that state a person's name and address protection after one of them has spoken. Protection begins with
 * the first that states it. A unit that says nothing of it takes back only its own word and that of units the
 * person has left (`currentUnitIds` are those that are not left).
 */
export function protectionAfter(
  statedBy: readonly string[],
  said: { unitId: string; isProtected: boolean },
  currentUnitIds: readonly string[],
): string[] {
  if (said.isProtected) return [...new Set([...statedBy, said.unitId])].sort();
  return statedBy.filter(
    (unitId) => unitId === BY_HAND || (unitId !== said.unitId && currentUnitIds.includes(unitId)),
  );
}

/**
 * When a person leaves a unit: its word falls away if another unit has the person now and has spoken for itself.
 * The last unit's word stands, since nobody has said otherwise.
 */
export function protectionAfterLeaving(
  statedBy: readonly string[],
  unitId: string,
  remainingUnitIds: readonly string[],
): string[] {
  return remainingUnitIds.length === 0 ? [...statedBy] : statedBy.filter((one) => one !== unitId);
}

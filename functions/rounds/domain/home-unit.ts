import { placesOn, type Child } from '#shared/people/child.ts';

/** Which children a unit would assess. */
export interface UnitChildren {
  unitId: string;
  childIds: readonly string[];
}

/** The units of every child that more than one unit would assess. */
export function inSeveralUnits(units: readonly UnitChildren[]): Map<string, string[]> {
  const unitsOf = new Map<string, string[]>();
  for (const { unitId, childIds } of units)
    for (const id of childIds) unitsOf.set(id, [...(unitsOf.get(id) ?? []), unitId]);
  return new Map([...unitsOf].filter(([, ids]) => ids.length > 1));
}

/**
 * The one of the units that assesses the child: where the child came last, of the places that hold on the day; with
 * several from the same day, or none that holds, the first by id. So every child is assessed once in a round.
 */
export function homeUnit(
  child: Pick<Child, 'affiliations'> | undefined,
  unitIds: readonly string[],
  day: string,
): string | undefined {
  const places = placesOn(child ?? { affiliations: [] }, day);
  const since = (unitId: string) =>
    places
      .filter((place) => place.unitId === unitId)
      .map((place) => place.from)
      .sort()
      .at(-1) ?? '';
  return unitIds.toSorted(
    (one, other) => since(other).localeCompare(since(one)) || (one < other ? -1 : 1),
  )[0];
}

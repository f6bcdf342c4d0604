import type { Affiliation, Child } from '#shared/people/child.ts';

/** The place the child is in, or was in last: whose leader knows it. Undefined for a child that never had one. */
const lastPlace = ({ affiliations }: Pick<Child, 'affiliations'>): Affiliation | undefined =>
  [...affiliations]
    .sort(
      (one, other) =>
        (one.to ?? '9999').localeCompare(other.to ?? '9999') || one.from.localeCompare(other.from),
    )
    .at(-1);

/** The same as a proposal or a list holds it. */
export function lastUnit(child: Pick<Child, 'affiliations'>): { unitId?: string; unitName?: string } {
  const place = lastPlace(child);
  return place ? { unitId: place.unitId, unitName: place.unitName } : {};
}

import type { Case } from '#shared/concerns/case.ts';
import { stayingOn, type Child } from '#shared/people/child.ts';
import { placeIn, type CasePlace } from './raised.ts';

/**
 * The case where the child is on the day: it stays in its unit and group as long as the child does, and goes along when
 * the child leaves them. With a child that has no place it stays where it was.
 */
export function inPlaceOf(one: Case, child: Pick<Child, 'affiliations'>, today: string): Case {
  const place = placeFor(one, child, today);
  if (!place) return one;
  const { groupId: _, ...rest } = one;
  return { ...rest, ...place };
}

function placeFor(
  { unitId, groupId }: Case,
  child: Pick<Child, 'affiliations'>,
  today: string,
): CasePlace | undefined {
  const places = stayingOn(child, today);
  const place = places.find((one) => one.unitId === unitId) ?? places[0];
  if (!place) return undefined;
  const groups = place.groups.filter(({ id }) => id === groupId);
  return placeIn(groups.length > 0 ? { ...place, groups } : place);
}

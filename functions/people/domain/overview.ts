import type { Decision } from '#shared/access/decide.ts';
import type { Subject } from '#shared/access/facts.ts';
import { ageInMonths } from '#shared/people/age.ts';
import type { ChildOverview } from '#shared/people/child-overview.ts';
import type { Child } from '#shared/people/child.ts';

/** The child as it leaves the server: no address where the decision owes that it is hidden. */
export function overview(child: Child, decision: Decision, today: string): ChildOverview {
  const { tenant: _, version: __, protectedBy: ___, address, ...shown } = child;
  const showsAddress = address !== undefined && !decision.obligations.includes('hide-address');
  return {
    ...shown,
    ageMonths: ageInMonths(child.birthDate, today),
    ...(showsAddress && { address }),
  };
}

/**
 * What `decide` is asked about a child: all of it stands in the profile. With a group, only the places in that
 * group's unit count: what is written in a unit's round is that unit's matter, also for a child with two units.
 */
export function childSubject(child: Child, groupId?: string): Subject {
  const places = child.affiliations.filter(({ unitId }) => groupId?.startsWith(`${unitId}-`) ?? true);
  return {
    kind: 'child',
    childId: child.id,
    addressProtected: child.addressProtected,
    affiliations: places.map(({ unitId, groups, from, to }) => ({
      unitId,
      groupIds: groups.map((group) => group.id),
      from,
      ...(to !== undefined && { to }),
    })),
  };
}

import type { Decision } from '#shared/access/decide.ts';
import { ofAgeOn } from '#shared/access/age-rules.ts';
import type { ChildSubject } from '#shared/access/facts.ts';
import { ageInMonths } from '#shared/people/age.ts';
import type { ChildOverview } from '#shared/people/child-overview.ts';
import { stillCovered } from '#shared/access/consent-rules.ts';
import { holdsCustodyOn, type Child } from '#shared/people/child.ts';

/** The child as it leaves the server: no address where the decision owes that it is hidden. */
export function overview(child: Child, decision: Decision, today: string): ChildOverview {
  const { id, firstName, lastName, birthDate, gender, addressProtected, address } = child;
  const { affiliations, guardians, notices } = child;
  const showsAddress = address !== undefined && !decision.obligations.includes('hide-address');
  return {
    id,
    firstName,
    lastName,
    birthDate,
    ...(gender && { gender }),
    addressProtected,
    affiliations,
    guardians,
    notices,
    ageMonths: ageInMonths(child.birthDate, today),
    ...(showsAddress && { address }),
  };
}

/**
 * What `decide` is asked about a child: all of it stands in the profile. With a group, only the places in that
 * group's unit count: what is written in a unit's round is that unit's matter, also for a child with two units. A
 * release that rests on a consent counts while those who said yes are still everyone who must.
 */
export function childSubject(child: Child, today: string, groupId?: string): ChildSubject {
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
    guardians: child.guardians.map((one) => ({ id: one.id, custody: holdsCustodyOn(one, today) })),
    releases: child.releases
      .filter(({ givenBy }) => givenBy === undefined || stillCovered(givenBy, child, today))
      .map(({ unitId, sections, from, to }) => ({ unitId, sections, from, to })),
    stops: child.stops.map(({ from, until }) => ({ from, ...(until !== undefined && { until }) })),
    ofAge: ofAgeOn(child.birthDate, today),
  };
}

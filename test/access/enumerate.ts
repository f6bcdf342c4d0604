import type { Actor, Membership } from '#shared/access/actor.ts';
import type { AffiliationFact, Subject } from '#shared/access/facts.ts';
import { permissions, type Permission } from '#shared/access/permissions.ts';
import type { Case } from './cases.ts';

/*
 * The abstraction. Neither side does anything with an id but compare it with another, or with a date but compare it
 * with today; so it is enough to say whether they are the same, and on which side of today a date lies.
 *
 * period       holds without an end | only today | begins tomorrow | ended yesterday
 * unit         the one asked about | another
 * groups       none | the one asked about | (a role) another, (a place) the one asked about and another
 * municipality the actor's own | another
 *
 * One of a role with a period and, for staff, unit and groups, for leaders, a unit: 24 + 8 + 4 = 36.
 * One of a place with period, unit and groups: 24. Or no place, a group, a unit, the municipality, nothing: 5.
 */
const today = '2026-11-21';
const periods = [
  { from: '2026-08-01' },
  { from: today, to: today },
  { from: '2026-11-22' },
  { from: '2026-08-01', to: '2026-11-20' },
];
const units = ['myren', 'solen'];
const inEach = <Made>(make: (period: (typeof periods)[number], unitId: string) => Made[]): Made[] =>
  periods.flatMap((period) => units.flatMap((unitId) => make(period, unitId)));

const roles: Membership[] = [
  ...inEach((period, unitId) =>
    [[], ['rodgruppe'], ['blagruppe']].map((groupIds) => ({
      role: 'staff' as const,
      unitId,
      groupIds,
      ...period,
    })),
  ),
  ...inEach((period, unitId) => [{ role: 'leader' as const, unitId, ...period }]),
  ...periods.map((period) => ({ role: 'administrator' as const, ...period })),
];
const places: AffiliationFact[] = inEach((period, unitId) =>
  [[], ['rodgruppe'], ['blagruppe', 'rodgruppe']].map((groupIds) => ({ unitId, groupIds, ...period })),
);
const childAt = (...affiliations: AffiliationFact[]): Subject => ({
  kind: 'child',
  childId: 'ccccdddd',
  affiliations,
  addressProtected: false,
});
const onePlace: Subject[] = [
  { kind: 'nothing' },
  { kind: 'tenant' },
  { kind: 'unit', unitId: 'myren' },
  { kind: 'group', unitId: 'myren', groupId: 'rodgruppe' },
  childAt(),
  ...places.map((place) => childAt(place)),
];
const twoPlaces = places.flatMap((one, index) => places.slice(index).map((other) => childAt(one, other)));

const asActor = (memberships: Membership[]): Actor => ({ tenant: '0899', id: 'aaaabbbbcccc', memberships });
const oneRole = [asActor([]), ...roles.map((role) => asActor([role]))];
const twoRoles = roles.flatMap((one) => roles.map((other) => asActor([one, other])));

/** At most one role and one place: all that Cedar is ever asked; the rest combines these answers. */
export function singleCases(only: readonly Permission[] = permissions): Iterable<Case> {
  return crossed(oneRole, onePlace, only);
}
/** At most two roles (in either order) and one place, or one role and two places; with none of either, too. */
export function* pairCases(): Generator<Case> {
  yield* crossed([...oneRole, ...twoRoles], onePlace, permissions);
  yield* crossed(oneRole, twoPlaces, permissions);
}
/** Two roles and two places: many, and for the full proof only. */
export function quadrupleCases(): Iterable<Case> {
  return crossed(twoRoles, twoPlaces, permissions);
}

function* crossed(actors: Actor[], subjects: Subject[], actions: readonly Permission[]): Generator<Case> {
  for (const action of actions)
    for (const tenant of ['0899', '0898'])
      for (const subject of subjects) {
        const facts = { tenant, today, subject };
        for (const actor of actors) yield { actor, action, facts };
      }
}

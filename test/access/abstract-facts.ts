import type { Actor, Membership, Role } from '#shared/access/actor.ts';
import type { AffiliationFact, ChildSubject, ReleaseFact, Subject } from '#shared/access/facts.ts';
import { grants, limits } from '#shared/access/grants.ts';
import type { Permission } from '#shared/access/permissions.ts';
import { scopes, type RoleSet, type Scope } from '#shared/access/role-set.ts';
import { aChildSubject } from '#test/builders/actor.ts';

/*
 * The abstraction; README.md says why it is enough, and equivalence.test.ts that it holds.
 *
 * period       holds without an end | only today | begins tomorrow | ended yesterday
 * unit         the one asked about | another
 * groups       none | the one asked about | (a role) another, (a place) the one asked about and another
 * role         each of the twelve; changed by the municipality to each reach or none, by the role's own name or a
 *              variant's; a variant that is not there, or of another role, or called as another role
 * municipality the actor's own | another
 * session      two factors | one; from no letter | from a letter about this child | about another
 * child        nobody's | the actor's, with custody or without | the actor; of no age | of age to decide | adult
 * release      each period, to the actor's service or another, some sections or none
 */
export const today = '2026-11-21';
export const [own, elsewhere] = ['0899', '0898'];
const me = 'aaaabbbbcccc';
const childId = 'ccccdddd';
type Dates = { from: string; to?: string };
const holds: Dates = { from: '2026-08-01' };
export const periods: Dates[] = [
  holds,
  { from: today, to: today },
  { from: '2026-11-22' },
  { from: '2026-08-01', to: '2026-11-20' },
];
const units = ['myren', 'solen'];
export const everyRole = Object.keys(grants) as Role[];

function inRole(role: Role, dates: Dates): Membership[] {
  switch (role) {
    case 'staff':
      return units.flatMap((unitId) =>
        [[], ['rodgruppe'], ['blagruppe']].map((groupIds) => ({ role, unitId, groupIds, ...dates })),
      );
    case 'leader':
    case 'professional':
    case 'coordinator':
    case 'health-visitor':
    case 'district-team':
    case 'partner':
      return units.map((unitId) => ({ role, unitId, ...dates }));
    default:
      return [{ role, ...dates }];
  }
}
/** Each role in each place: those that hold without an end, and those of every period. */
export const held = everyRole.flatMap((role) => inRole(role, holds));
export const roles = periods.flatMap((dates) => everyRole.flatMap((role) => inRole(role, dates)));

const places: AffiliationFact[] = periods.flatMap((dates) =>
  units.flatMap((unitId) =>
    [[], ['rodgruppe'], ['blagruppe', 'rodgruppe']].map((groupIds) => ({ unitId, groupIds, ...dates })),
  ),
);
const releases: ReleaseFact[] = periods.flatMap(({ from, to = '2027-02-01' }) =>
  units.map((unitId) => ({ unitId, sections: ['assessments'], from, to })),
);
const releaseOfNothing: ReleaseFact = { unitId: 'myren', sections: [], from: today, to: today };
const follow: ReleaseFact = { unitId: 'myren', sections: ['follow-up'], from: today, to: today };

const child = (change: Partial<ChildSubject> = {}): Subject => aChildSubject({ childId, ...change });
const ages: ChildSubject['ofAge'][] = ['child', 'decides', 'adult'];
const family: Subject[] = ages.flatMap((ofAge) => [
  child({ ofAge, childId: me }),
  child({ ofAge, guardians: [{ id: me, custody: true }] }),
  child({ ofAge, guardians: [{ id: me, custody: false }] }),
  child({ ofAge, guardians: [{ id: 'someoneelse', custody: true }] }),
]);
const atOnePlace = places.map((place) => child({ affiliations: [place] }));
const byOneRelease = [...releases, releaseOfNothing].map((release) => child({ releases: [release] }));
/** Everything with at most one place or release. */
export const subjects: Subject[] = [
  { kind: 'nothing' },
  { kind: 'tenant' },
  { kind: 'unit', unitId: 'myren' },
  { kind: 'group', unitId: 'myren', groupId: 'rodgruppe' },
  ...family,
  ...atOnePlace,
  ...byOneRelease,
];
/** One of each kind that differs by more than a date: for what does not depend on dates. */
export const atToday: Subject[] = [
  ...subjects.slice(0, 4),
  ...family,
  ...atOnePlace.slice(0, 6),
  ...byOneRelease.slice(0, 2),
];
export const atOnePlaceToday = atOnePlace.slice(0, 6);
export const twoPlaces = places.flatMap((one, index) =>
  places.slice(index).map((other) => child({ affiliations: [one, other] })),
);
/** A place and a release, two releases, or a place of the actor's own child. */
export const severalWays: Subject[] = [
  ...places.flatMap((place) =>
    [...releases, follow].map((release) => child({ affiliations: [place], releases: [release] })),
  ),
  ...releases.map((release) => child({ releases: [release, follow] })),
  ...places.map((place) => child({ affiliations: [place], guardians: [{ id: me, custody: true }] })),
];

export const asActor = (memberships: Membership[], more: Partial<Actor> = {}): Actor => ({
  tenant: own,
  id: me,
  memberships,
  assurance: 'substantial',
  ...more,
});
export const sessions: Partial<Actor>[] = (['substantial', 'low'] as const).flatMap((assurance) => [
  { assurance },
  { assurance, only: childId },
  { assurance, only: 'someoneelse' },
]);
/** Nobody's role, and each role by itself, as the standard says. */
export const strong = [asActor([]), ...roles.map((role) => asActor([role]))];

/** The role with the permission changed to every reach, or to none; each way it can be named. */
export function changes(role: Membership, action: Permission): { role: Membership; roleSet: RoleSet }[] {
  const name = role.role;
  const made = (base: Role, scope: Scope | undefined) => ({
    base,
    name: 'Ændret',
    grants: scope ? { [action]: scope } : {},
  });
  const reaches: (Scope | undefined)[] = [undefined, ...scopes];
  const otherRole: Role = name === 'leader' ? 'staff' : 'leader';
  const variant = { ...role, variant: 'vikar' };
  const [standard, furthest] = [grants[name][action], limits[name][action]];
  return [
    ...reaches.map((scope) => ({ role, roleSet: { [name]: made(name, scope) } })),
    { role: variant, roleSet: { vikar: made(name, furthest), [name]: made(name, undefined) } },
    { role: variant, roleSet: { [name]: made(name, furthest) } },
    { role: variant, roleSet: { vikar: made(otherRole, standard) } },
    { role: { ...role, variant: otherRole }, roleSet: { [otherRole]: made(otherRole, furthest) } },
  ];
}

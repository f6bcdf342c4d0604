import type { Actor, Membership, Role } from '#shared/access/actor.ts';
import type { AffiliationFact, ChildSubject, ReleaseFact, Subject } from '#shared/access/facts.ts';
import { grants, limits } from '#shared/access/grants.ts';
import { permissions, type Permission } from '#shared/access/permissions.ts';
import { scopes, type RoleSet, type Scope } from '#shared/access/role-set.ts';
import { aChildSubject } from '#test/builders/actor.ts';
import type { Case } from './cases.ts';

/*
 * The abstraction. Neither side does anything with an id but compare it with another, or with a date but compare it
 * with today; so it is enough to say whether they are the same, and on which side of today a date lies.
 *
 * period       holds without an end | only today | begins tomorrow | ended yesterday
 * unit         the one asked about | another
 * groups       none | the one asked about | (a role) another, (a place) the one asked about and another
 * role         each of the twelve; changed by the municipality to each reach or none, by the role's own name or a
 *              variant's; a variant that is not there, or of another role
 * municipality the actor's own | another
 * session      two factors | one, and not from a letter | from a letter about this child | about another
 * child        nobody's | the actor's, with custody or without | the actor; of no age | of age to decide | adult
 * release      each period, to the actor's service or another, some sections or none
 */
const today = '2026-11-21';
const me = 'aaaabbbbcccc';
const childId = 'ccccdddd';
type Dates = { from: string; to?: string };
const holds: Dates = { from: '2026-08-01' };
const periods: Dates[] = [
  holds,
  { from: today, to: today },
  { from: '2026-11-22' },
  { from: '2026-08-01', to: '2026-11-20' },
];
const units = ['myren', 'solen'];
const everyRole = Object.keys(grants) as Role[];

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
const held = everyRole.flatMap((role) => inRole(role, holds));
const roles = periods.flatMap((dates) => everyRole.flatMap((role) => inRole(role, dates)));

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
const subjects: Subject[] = [
  { kind: 'nothing' },
  { kind: 'tenant' },
  { kind: 'unit', unitId: 'myren' },
  { kind: 'group', unitId: 'myren', groupId: 'rodgruppe' },
  ...family,
  ...atOnePlace,
  ...byOneRelease,
];
/** One of each kind that differs by more than a date: for what does not depend on dates. */
const atToday: Subject[] = [
  ...subjects.slice(0, 4),
  ...family,
  ...atOnePlace.slice(0, 6),
  ...byOneRelease.slice(0, 2),
];
const twoPlaces = places.flatMap((one, index) =>
  places.slice(index).map((other) => child({ affiliations: [one, other] })),
);
const severalWays: Subject[] = [
  ...places.flatMap((place) =>
    [...releases, follow].map((release) => child({ affiliations: [place], releases: [release] })),
  ),
  ...releases.map((release) => child({ releases: [release, follow] })),
];

const asActor = (memberships: Membership[], more: Partial<Actor> = {}): Actor => ({
  tenant: '0899',
  id: me,
  memberships,
  assurance: 'substantial',
  ...more,
});
const strong = [asActor([]), ...roles.map((role) => asActor([role]))];
const sessions: Partial<Actor>[] = (['low', 'substantial'] as const).flatMap((assurance) => [
  { assurance },
  { assurance, only: childId },
  { assurance, only: 'someoneelse' },
]);
const inEverySession = sessions.flatMap((session) => [
  asActor([], session),
  ...held.map((role) => asActor([role], session)),
]);

/** Every holding role with its permission changed to every reach, or to none. */
const changed = new Map<Permission, Actor[]>();
function changedFor(action: Permission): Actor[] {
  const known = changed.get(action);
  if (known) return known;
  const reaches: (Scope | undefined)[] = [undefined, ...scopes];
  const made = held.flatMap((role) => {
    const name = role.role;
    const made = (base: Role, scope: Scope | undefined) => ({
      base,
      name: 'Ændret',
      grants: scope ? { [action]: scope } : {},
    });
    const otherRole: Role = name === 'leader' ? 'staff' : 'leader';
    const variant = { ...role, variant: 'vikar' };
    const sets: [Membership, RoleSet][] = [
      ...reaches.map((scope): [Membership, RoleSet] => [role, { [name]: made(name, scope) }]),
      [variant, { vikar: made(name, limits[name][action]), [name]: made(name, undefined) }],
      [variant, { [name]: made(name, limits[name][action]) }],
      [variant, { vikar: made(otherRole, grants[name][action]) }],
    ];
    return sets.map(([membership, roleSet]) => asActor([membership], { roleSet }));
  });
  changed.set(action, made);
  return made;
}

const wordsWithARuleOfTheirOwn = new Set<Permission>([
  'session.read',
  'me.change',
  'child.read-thread',
  'reads.read',
  'sight.read',
  'consent.read',
  'consent.answer',
  'correction.ask',
  'file.ask',
]);

/**
 * One permission of each kind: those that no role tells apart, by standard or limit, are decided alike; only
 * those named above have a rule of their own.
 */
const kinds: readonly Permission[] = [
  ...new Map(
    permissions.map((action) => {
      const rows = everyRole.map((role) => [grants[role][action], limits[role][action]]);
      return [JSON.stringify([rows, wordsWithARuleOfTheirOwn.has(action) && action]), action] as const;
    }),
  ).values(),
];

/** A few of them that between them reach in every way there is: enough to find a fault, and quick. */
export const telling: readonly Permission[] = [
  'session.read',
  'child.read-thread',
  'consent.answer',
  'reads.read',
  'cockpit.read-unit',
  'child.read',
];

/**
 * At most one role and one place or release: all that Cedar is ever asked; the rest combines these answers. With a
 * role, those of its holders alone.
 */
export function* singleCases(only: readonly Permission[] = kinds, role?: Role): Generator<Case> {
  const of = (actors: readonly Actor[]) =>
    role ? actors.filter(({ memberships }) => memberships.some((one) => one.role === role)) : actors;
  for (const action of only) {
    yield* crossed(of(strong), atToday, [action], ['0898']);
    yield* crossed(of(strong), subjects, [action], ['0899']);
    yield* crossed(of(inEverySession), atToday, [action], ['0899']);
    yield* crossed(of(changedFor(action)), atToday, [action], ['0899']);
  }
}
/** One role and what it may reach, in the own municipality: enough to tell any reach from another. */
export function reachCases(action: Permission): Iterable<Case> {
  return crossed(
    held.map((role) => asActor([role])),
    atToday,
    [action],
    ['0899'],
  );
}
/** Two roles (in either order) and one place, or one role and two places, or a place and a release. */
export function* pairCases(only: readonly Permission[] = kinds): Generator<Case> {
  const two = held.flatMap((one) => held.map((other) => asActor([one, other])));
  yield* crossed(two, subjects, only, ['0899']);
  yield* crossed(strong, twoPlaces, only, ['0899']);
  yield* crossed(strong, severalWays, only, ['0899']);
}
/** Few pairs, of roles and of places: for faults that one role and one place cannot show. */
export function* fewPairs(): Generator<Case> {
  const two = held.flatMap((one) => held.map((other) => asActor([one, other])));
  yield* crossed(two, atOnePlace.slice(0, 6), ['child.read'], ['0899']);
  yield* crossed(
    held.map((role) => asActor([role])),
    twoPlaces,
    ['child.read'],
    ['0899'],
  );
}
/** Two roles of any dates, and two places or a place and a release: many, and for the full proof only. */
export function quadrupleCases(): Iterable<Case> {
  const two = roles.flatMap((one) => held.map((other) => asActor([one, other])));
  return crossed(two, [...twoPlaces, ...severalWays], kinds, ['0899']);
}

function* crossed(
  actors: readonly Actor[],
  about: readonly Subject[],
  actions: readonly Permission[],
  tenants: readonly string[],
): Generator<Case> {
  for (const action of actions)
    for (const tenant of tenants)
      for (const subject of about) {
        const facts = { tenant, today, subject };
        for (const actor of actors) yield { actor, action, facts };
      }
}

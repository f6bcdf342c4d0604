import type { Actor, Role } from '#shared/access/actor.ts';
import type { Subject } from '#shared/access/facts.ts';
import type { Permission } from '#shared/access/permissions.ts';
import { asActor, atOnePlaceToday, atToday, changes, elsewhere, held, own } from './abstract-facts.ts';
import { roles, sessions, severalWays, strong, subjects, today, twoPlaces } from './abstract-facts.ts';
import type { Case } from './cases.ts';

/** A few permissions that between them reach in every way there is: enough to find a fault, and quick. */
export const telling: readonly Permission[] = [
  'session.read',
  'child.read-thread',
  'consent.answer',
  'reads.read',
  'cockpit.read-unit',
  'sparring.work',
  'child.read',
];

const inEverySession = sessions.flatMap((session) => [
  asActor([], session),
  ...held.map((role) => asActor([role], session)),
]);
const twoRoles = held.flatMap((one) => held.map((other) => asActor([one, other])));

/**
 * The product of everything the abstraction names, with one role or none and one place or release or none: role, place,
 * period, what the municipality changed, session, municipality, and what is asked about.
 */
export function* everySingleCase(action: Permission): Generator<Case> {
  const changed = roles.flatMap((role) => changes(role, action));
  for (const session of sessions) {
    const actors = [
      asActor([], session),
      ...roles.map((role) => asActor([role], session)),
      ...changed.map(({ role, roleSet }) => asActor([role], { ...session, roleSet })),
    ];
    yield* crossed(actors, subjects, [action], [own, elsewhere]);
  }
}

/** Of the same, what differs in one or two of these ways at a time. With a role, those of its holders alone. */
export function* singleCases(only: readonly Permission[], role?: Role): Generator<Case> {
  const of = (actors: readonly Actor[]) =>
    role ? actors.filter(({ memberships }) => memberships.some((one) => one.role === role)) : actors;
  for (const action of only) {
    yield* crossed(of(strong), atToday, [action], [elsewhere]);
    yield* crossed(of(strong), subjects, [action], [own]);
    yield* crossed(of(inEverySession), atToday, [action], [own]);
    yield* crossed(of(changedFor(action)), atToday, [action], [own]);
  }
}

const known = new Map<Permission, Actor[]>();
/** Every holding role with its permission changed to every reach, or to none. */
function changedFor(action: Permission): Actor[] {
  const made =
    known.get(action) ??
    held.flatMap((one) => changes(one, action).map(({ role, roleSet }) => asActor([role], { roleSet })));
  known.set(action, made);
  return made;
}

/** One role and what it may reach, in the own municipality: enough to tell any reach from another. */
export function reachCases(action: Permission): Iterable<Case> {
  return crossed(
    held.map((role) => asActor([role])),
    atToday,
    [action],
    [own],
  );
}

/**
 * Two roles (in either order), of any dates, in any session, or one of them changed; and two places, a place and a
 * release, two releases, or a place of one's own child.
 */
export function* combinedCases(action: Permission): Generator<Case> {
  const ofAnyDates = roles.flatMap((one) => held.map((other) => asActor([one, other])));
  yield* crossed([...strong, ...ofAnyDates], [...twoPlaces, ...severalWays], [action], [own]);
  yield* crossed(ofAnyDates, subjects, [action], [own]);
  const inSessions = sessions.flatMap((session) => twoRoles.map((actor) => ({ ...actor, ...session })));
  yield* crossed(inSessions, atToday, [action], [own]);
  const oneChanged = held.flatMap((one) =>
    changes(one, action).flatMap(({ role, roleSet }) =>
      held.map((other) => asActor([role, other], { roleSet })),
    ),
  );
  yield* crossed(oneChanged, atToday, [action], [own]);
}

/** Few pairs, of roles and of places: for faults that one role and one place cannot show. */
export function* fewPairs(): Generator<Case> {
  yield* crossed(twoRoles, atOnePlaceToday, ['child.read'], [own]);
  yield* crossed(
    held.map((role) => asActor([role])),
    twoPlaces,
    ['child.read'],
    [own],
  );
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

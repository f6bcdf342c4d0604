import type { Actor, Membership, Role } from '#shared/access/actor.ts';
import type { AffiliationFact, ReleaseFact, Subject } from '#shared/access/facts.ts';
import { grants } from '#shared/access/grants.ts';
import { permissions } from '#shared/access/permissions.ts';
import { scopes, type RoleSet } from '#shared/access/role-set.ts';
import { sections } from '#shared/access/sections.ts';
import type { Case } from './cases.ts';

/** So many cases share the roles and places of one invented town, so that these often meet; then another is drawn. */
export const CASES_PER_TOWN = 50_000;

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, the same numbers for the same seed. In [0, 1). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The cases of the towns from the first to just before the last, with real-looking ids and dates, near enough to one
 * another that who, where and when often meet. A town's cases follow from the seed and its number alone.
 */
export function* randomCases(first: number, last: number, seed: number): Generator<Case> {
  for (let number = first; number < last; number += 1) yield* casesOfTown(drawing(seeded(seed + number)));
}

function* casesOfTown(draw: Drawing): Generator<Case> {
  const { tenant, other, today, roles, things, places, releases, people, roleSets } = aTown(draw);
  for (let made = 0; made < CASES_PER_TOWN; made += 1) {
    const memberships = draw.some(roles, draw.one([0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 5]));
    const childId = draw.one(people);
    const subject: Subject =
      draw.below(5) < 2
        ? draw.one(things)
        : {
            kind: 'child',
            childId,
            affiliations: draw.some(places, draw.one([0, 1, 1, 1, 1, 1, 1, 2, 2, 4])),
            addressProtected: draw.below(2) === 0,
            guardians: draw
              .some(people, draw.one([0, 1, 2, 2]))
              .map((id) => ({ id, custody: draw.below(4) > 0 })),
            releases: draw.some(releases, draw.one([0, 0, 1, 2, 3])),
            stops: draw.below(4) === 0 ? [{ from: `${today}T08:00:00.000Z` }] : [],
            ofAge: draw.one(['child', 'child', 'decides', 'adult']),
          };
    const roleSet = draw.below(2) === 0 ? draw.one(roleSets) : undefined;
    const actor: Actor = {
      tenant,
      id: draw.one(people),
      memberships,
      assurance: draw.below(4) === 0 ? 'low' : 'substantial',
      ...(draw.below(6) === 0 && { only: draw.one(people) }),
      ...(roleSet && { roleSet }),
    };
    const facts = { tenant: draw.below(8) === 0 ? other : tenant, today, subject };
    yield { actor, action: draw.one(permissions), facts };
  }
}

type Drawing = ReturnType<typeof drawing>;
function drawing(random: () => number) {
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <One>(from: readonly One[]): One => {
    const found = from[below(from.length)];
    if (found === undefined) throw new Error('there is nothing to draw from');
    return found;
  };
  const many = <Made>(count: number, make: () => Made) => Array.from({ length: count }, make);
  const some = <One>(from: readonly One[], count: number) => many(count, () => one(from));
  /** As the product allows: 4 to 26 lower-case letters, digits and hyphens. */
  const id = () => many(4 + below(23), () => one([...'abcdefghijklmnopqrstuvwxyz0123456789'])).join('');
  return { below, one, many, some, id };
}

function aTown(draw: Drawing) {
  const tenants = draw.many(2, () => String(100 + draw.below(800)).padStart(4, '0'));
  const [tenant = '', drawn = ''] = tenants;
  const day = Date.UTC(2024, 0, 1) / 86_400_000 + draw.below(3_650);
  const iso = (days: number) => new Date((day + days) * 86_400_000).toISOString().slice(0, 10);
  const date = () => iso(draw.one([-1, 0, 1, -draw.below(400), draw.below(400)]));
  const before = () => iso(draw.one([0, -1, -draw.below(400), -draw.below(400)]));
  // Half begin some time ago, so that a good many hold; an end before the beginning is a case, too.
  const period = () => ({
    from: draw.below(2) === 0 ? before() : date(),
    ...(draw.below(2) === 0 && { to: date() }),
  });

  const unitIds = draw.many(3, draw.id);
  const groups = draw.many(4, draw.id);
  const someGroups = () => groups.filter(() => draw.below(2) === 0);
  const variants = draw.many(3, draw.id);
  const everyRole = Object.keys(grants) as Role[];
  const role = (): Membership => {
    const kind = draw.one(everyRole);
    const unitId = draw.one(unitIds);
    const held = { ...period(), ...(draw.below(5) === 0 && { variant: draw.one(variants) }) };
    switch (kind) {
      case 'staff':
        return { role: kind, unitId, groupIds: someGroups(), ...held };
      case 'leader':
      case 'professional':
      case 'coordinator':
      case 'health-visitor':
      case 'district-team':
      case 'partner':
        return { role: kind, unitId, ...held };
      default:
        return { role: kind, ...held };
    }
  };
  /** Each permission of the standard as it is, otherwise, or not at all. */
  const roleSet = (): RoleSet =>
    Object.fromEntries(
      [...draw.some(everyRole, 3), ...variants].map((name) => {
        const base = draw.one(everyRole);
        const changed = permissions.flatMap((permission) => {
          const scope = draw.below(3) === 0 ? draw.one(scopes) : grants[base][permission];
          return scope === undefined || draw.below(8) === 0 ? [] : [[permission, scope] as const];
        });
        return [name, { base, name: 'Ændret', grants: Object.fromEntries(changed) }];
      }),
    );
  const release = (): ReleaseFact => ({
    unitId: draw.one(unitIds),
    sections: sections.filter(() => draw.below(2) === 0),
    from: before(),
    to: date(),
  });
  const place = (): AffiliationFact => ({ unitId: draw.one(unitIds), groupIds: someGroups(), ...period() });
  const things: Subject[] = [
    { kind: 'nothing' },
    { kind: 'tenant' },
    { kind: 'unit', unitId: draw.one(unitIds) },
    ...draw.many(3, () => ({ kind: 'group' as const, unitId: draw.one(unitIds), groupId: draw.one(groups) })),
  ];
  return {
    tenant,
    other: drawn === tenant ? '0999' : drawn,
    today: iso(0),
    roles: draw.many(24, role),
    places: draw.many(10, place),
    releases: draw.many(6, release),
    people: draw.many(5, draw.id),
    roleSets: draw.many(3, roleSet),
    things,
  };
}

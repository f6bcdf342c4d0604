import type { Membership } from '#shared/access/actor.ts';
import type { AffiliationFact, Subject } from '#shared/access/facts.ts';
import { permissions } from '#shared/access/permissions.ts';
import type { Case } from './cases.ts';

/** So many cases share the roles and places of one invented town; then another is drawn. */
export const CASES_PER_TOWN = 10_000;

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
  const { tenant, other, today, roles, things, places } = aTown(draw);
  for (let made = 0; made < CASES_PER_TOWN; made += 1) {
    const memberships = draw.some(roles, draw.one([0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 5]));
    const subject: Subject =
      draw.below(5) < 2
        ? draw.one(things)
        : {
            kind: 'child',
            childId: 'ccccdddd',
            affiliations: draw.some(places, draw.one([0, 1, 1, 1, 1, 1, 1, 2, 2, 4])),
            addressProtected: draw.below(2) === 0,
          };
    yield {
      actor: { tenant, id: 'aaaabbbbcccc', memberships },
      action: draw.one(permissions),
      facts: { tenant: draw.below(8) === 0 ? other : tenant, today, subject },
    };
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
  const role = (): Membership => {
    const kind = draw.one(['staff', 'staff', 'staff', 'leader', 'leader', 'administrator'] as const);
    if (kind === 'administrator') return { role: kind, ...period() };
    const unitId = draw.one(unitIds);
    return kind === 'leader'
      ? { role: kind, unitId, ...period() }
      : { role: kind, unitId, groupIds: someGroups(), ...period() };
  };
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
    roles: draw.many(12, role),
    places: draw.many(10, place),
    things,
  };
}

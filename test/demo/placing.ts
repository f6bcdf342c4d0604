import type { SnapshotChild } from '#shared/roster/institution-snapshot.ts';
import { ageInMonths, schoolStep } from './calendar.ts';
import type { FamilyChild } from './families.ts';
import type { Tools } from './guardians.ts';
import type { UnitKind } from './municipality-shape.ts';
import type { Random } from './random.ts';

export type PlacedKind = Exclude<UnitKind, 'administration'>;

/** How many units of each kind a municipality of the size has: one unit for about 50 children. */
export function unitCounts(children: number): Record<Exclude<PlacedKind, 'placement'>, number> {
  const all = Math.max(4, Math.round(children / 50));
  const school = Math.max(1, Math.round(all * 0.2));
  const youth = Math.max(1, Math.round(all * 0.02));
  const childminding = Math.max(1, Math.round(all * 0.1));
  return { childminding, daycare: all - school - youth - childminding, school, youth };
}

/** The age, in months, at which children go from childminding and vuggestue to børnehave. */
export const kindergartenAge = 35;

/** Which kind of unit each child goes to: by age, and for the smallest also by chance. */
export function kindFor(child: FamilyChild, today: string, random: Random): PlacedKind {
  const step = schoolStep(child.facts.birth, today);
  if (step >= 10) return 'youth';
  if (step >= 0) return 'school';
  const months = ageInMonths(child.facts.birth, today);
  if (months < 15 && random.happens(0.15)) return 'placement';
  return months < kindergartenAge && random.happens(0.3) ? 'childminding' : 'daycare';
}

/** Spreads children over `count` units by where they live, so that siblings and neighbours go together. */
export function spread(children: FamilyChild[], count: number): FamilyChild[][] {
  const near = [...children].sort((a, b) => a.position - b.position);
  return Array.from({ length: count }, (_, unit) =>
    near.slice(Math.round((unit * near.length) / count), Math.round(((unit + 1) * near.length) / count)),
  );
}

/** Deals children out to as few groups of at most `most` as will do, at least one, as evenly as possible. */
export function dealt<Item>(items: Item[], most: number): Item[][] {
  const groups = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: groups }, (_, group) => items.filter((_, index) => index % groups === group));
}

/** The child's entry in an institution's file. */
export function enrolled(
  child: Pick<FamilyChild, 'facts' | 'contacts'>,
  place: Pick<SnapshotChild, 'roles' | 'level' | 'mainGroup' | 'groups'>,
  { identities }: Pick<Tools, 'identities'>,
): SnapshotChild {
  return {
    ...child.facts,
    localId: identities.localId(),
    source: administrativeSystem,
    kind: 'child',
    ...place,
    contacts: child.contacts,
  };
}

/** What the files name as the system that wrote them. */
export const administrativeSystem = 'Tråby Grunddata';

import { ageInMonths } from '#shared/people/age.ts';
import type { PackedGroup } from '#shared/people/packed-group.ts';
import type { Round } from '#shared/rounds/round.ts';
import type { Position } from '#shared/instruments/topi.ts';
import type { Roster, RosterChild } from './group-round.ts';

type Ages = Pick<Round, 'ages' | 'opensOn'>;
let alphabet: Intl.Collator | undefined;
/** The alphabet is read when first asked for, not at a function's start. */
const byName = (one: string, other: string) => (alphabet ??= new Intl.Collator('da')).compare(one, other);

/** True when the child is within the plan's ages on the opening day, both ends included. */
export function isOfAge(birthDate: string, { ages, opensOn }: Ages): boolean {
  const months = ageInMonths(birthDate, opensOn);
  return ages.fromMonths <= months && months <= ages.toMonths;
}

/**
 * The cohort of one unit, group by group: children of the age in their main group. A child in two main groups of
 * the unit is assessed in the first by group id; one who is `elsewhere` is assessed in another unit. Groups without
 * such children are left out.
 */
export function cohortOf(
  groups: readonly PackedGroup[],
  plan: Ages,
  isElsewhere: (childId: string) => boolean = () => false,
): { group: PackedGroup; children: RosterChild[] }[] {
  const seen = new Set<string>();
  return groups
    .filter((group) => group.type === 'main')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((group) => ({
      group,
      children: group.children
        .filter(([id, , birthDate]) => !seen.has(id) && isOfAge(birthDate, plan) && !isElsewhere(id))
        .filter(([id]) => seen.add(id))
        .map(([id, name, birthDate, noticed]) => ({ id, name, birthDate, noticed: noticed === 1 }))
        .sort((one, other) => byName(one.name, other.name) || (one.id < other.id ? -1 : 1)),
    }))
    .filter(({ children }) => children.length > 0);
}

/** Freezes a group of the cohort. */
export function rosterOf(
  unit: { id: string; name: string },
  { group, children }: { group: PackedGroup; children: RosterChild[] },
  required: number,
  previous: ReadonlyMap<string, Position>,
): Roster {
  return {
    unitId: unit.id,
    unitName: unit.name,
    groupId: group.id,
    groupName: group.name,
    required,
    staff: group.staff.map(([id, name]) => ({ id, name })),
    children: children.map((child) => {
      const position = previous.get(child.id);
      return { ...child, ...(position && { previous: position }) };
    }),
  };
}

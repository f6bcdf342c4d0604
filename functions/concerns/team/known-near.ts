import type { KnownNames } from '#shared/concerns/known-names.ts';
import type { FoundKind } from '#shared/concerns/sparring-words.ts';
import type { Guardian } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listGroups, readChildProfiles, readChildrenOf, readRegister } from '#functions/people/index.ts';

const kindOf: Record<Guardian['relation'], FoundKind> = {
  mother: 'mother',
  father: 'father',
  other: 'parent',
  official: 'adult',
};

/**
 * Everyone and everything near the child that has a name: the child, those who have had to do with it, its siblings, the
 * other children of its groups, and the staff, units and groups of its places. Two round trips.
 */
export async function knownNear(table: Table, tenant: string, thread: StoredThread): Promise<KnownNames> {
  const { child, cases } = thread;
  const unitIds = [...new Set([...child.affiliations, ...cases].map(({ unitId }) => unitId))];
  const [register, groups, children] = await Promise.all([
    readRegister(table, tenant),
    Promise.all(unitIds.map((unitId) => listGroups(table, tenant, unitId))),
    Promise.all(child.guardians.map(({ id }) => readChildrenOf(table, tenant, id))),
  ]);
  const siblingIds = [...new Set(children.flat().map(({ childId }) => childId))].filter(
    (id) => id !== child.id,
  );
  const siblings = siblingIds.length > 0 ? await readChildProfiles(table, tenant, siblingIds) : [];
  const ownGroups = new Set(child.affiliations.flatMap((place) => place.groups.map(({ id }) => id)));
  const ofOwnGroups = groups.flat().filter(({ id }) => ownGroups.has(id));
  const staff = register.filter(({ memberships }) =>
    memberships.some((held) => 'unitId' in held && unitIds.includes(held.unitId)),
  );
  const people = (kind: FoundKind, names: readonly string[]) => names.map((name) => ({ name, kind }));
  return {
    people: [
      { name: fullName(child), kind: 'child' },
      ...child.guardians.map(({ name, relation }) => ({ name, kind: kindOf[relation] })),
      ...people('sibling', siblings.map(fullName)),
      ...people('adult', [
        ...staff.map(({ name }) => name),
        ...groups.flat().flatMap((one) => one.staff.map(([, name]) => name)),
      ]),
      ...people('adult', namedInCases(thread)),
      ...people(
        'other-child',
        ofOwnGroups.flatMap((group) =>
          group.children.filter(([id]) => id !== child.id).map(([, name]) => name),
        ),
      ),
    ],
    places: [
      ...child.affiliations.flatMap(({ unitName, groups: own }) => [
        { name: unitName, kind: 'place' as const },
        ...own.map(({ name }) => ({ name, kind: 'group' as const })),
      ]),
      ...cases.map(({ groupName }) => ({ name: groupName, kind: 'group' as const })),
      ...[child, ...siblings].flatMap(({ address }) =>
        address
          ? [
              { name: address.street.replace(/[\d,].*$/u, ''), kind: 'address' as const },
              { name: address.district, kind: 'address' as const },
            ]
          : [],
      ),
    ],
    birthDates: [child, ...siblings].map(({ birthDate }) => birthDate),
  };
}

/** Those who wrote in the child's cases, wherever they work. */
const namedInCases = ({ cases }: StoredThread): string[] =>
  cases.flatMap((one) => [
    one.holder.name,
    ...one.moves.map(({ by }) => by.name),
    ...one.actions.map(({ responsibleName }) => responsibleName),
  ]);

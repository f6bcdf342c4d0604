import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { refused, type Refused } from '#shared/refusals.ts';
import type { Table } from '#functions/kernel/table.ts';
import { placedIn } from '../domain/places.ts';
import type { Changed } from '../store/change-child.ts';
import { groupWrites, readGroups, withChild, withoutChild } from '../store/group-change.ts';
import { readUnit } from '../store/unit-store.ts';

interface Wanted {
  unitId: string;
  groupIds: readonly string[];
  /** ISO date. */
  from: string;
}
type Refusal = Refused<'unit-unknown' | 'group-unknown' | 'placed-already'>;

/**
 * The child with a place in the unit from the day on, and the groups with the child in them. A place in other groups of
 * the same unit ends the day before.
 */
export async function placing(
  table: Table,
  child: Child,
  { unitId, groupIds, from }: Wanted,
): Promise<Changed | Refusal> {
  const old = child.affiliations.findLast((place) => place.unitId === unitId && place.to === undefined);
  const left = (old?.groups ?? []).map(({ id }) => id).filter((id) => !groupIds.includes(id));
  if (old && left.length === 0 && old.groups.length === groupIds.length) return refused('placed-already');
  const [unit, groups, leaving] = await Promise.all([
    readUnit(table, child.tenant, unitId),
    ...[groupIds, left].map((ids) =>
      readGroups(
        table,
        child.tenant,
        ids.map((groupId) => ({ unitId, groupId })),
      ),
    ),
  ] as const);
  if (!unit) return refused('unit-unknown');
  if (!groups || groups.length < groupIds.length) return refused('group-unknown');
  const wanted = {
    unitId,
    unitName: unit.name,
    groups: groups.map(({ group }) => ({ id: group.id, name: group.name })),
    ...(groups[0]?.group.level !== undefined && { level: groups[0].group.level }),
  };
  const noticed = child.notices.length > 0 ? 1 : 0;
  return {
    child: { ...child, affiliations: placedIn(child.affiliations, wanted, from) },
    writes: [
      ...groups.flatMap(({ at, group }) =>
        groupWrites(
          child.tenant,
          at,
          group,
          withChild(group, [child.id, fullName(child), child.birthDate, noticed]),
        ),
      ),
      ...(leaving ?? []).flatMap(({ at, group }) =>
        groupWrites(child.tenant, at, group, withoutChild(group, child.id)),
      ),
    ],
  };
}

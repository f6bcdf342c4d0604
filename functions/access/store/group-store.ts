import { packedGroupSchema } from '#shared/people/packed-group.ts';
import { groupKey } from '#functions/people/index.ts';
import type { Table } from '#functions/kernel/table.ts';

export interface GroupOfUnit {
  unitId: string;
  name: string;
  childIds: string[];
}

/** The units whose id a group's id may begin with: group ids are made of the unit's, a hyphen and the group's own. */
function unitsBefore(groupId: string): string[] {
  return [...groupId.matchAll(/-/g)].map(({ index }) => groupId.slice(0, index));
}

/** Groups by id with their children as they are now; ids without a group are left out. */
export async function readGroups(
  table: Table,
  tenant: string,
  groupIds: readonly string[],
): Promise<Map<string, GroupOfUnit>> {
  const places = groupIds.flatMap((groupId) =>
    unitsBefore(groupId).map((unitId) => ({ unitId, key: groupKey(tenant, unitId, groupId) })),
  );
  const items = await table.batchGet(places.map(({ key }) => key));
  return new Map(
    items.map((item) => {
      const { id, name, children } = packedGroupSchema.parse(item);
      const place = places.find(({ key }) => key.pk === item['pk'] && key.sk === item['sk']);
      return [id, { unitId: place?.unitId ?? '', name, childIds: children.map(([childId]) => childId) }];
    }),
  );
}

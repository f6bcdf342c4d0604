import { isDeepStrictEqual } from 'node:util';
import type { PackedGroup } from '#shared/people/packed-group.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { groupKey, readStoredGroup, type StoredGroup } from './unit-store.ts';

/** A group and the unit it belongs to. */
export interface GroupAt {
  unitId: string;
  groupId: string;
}

/** Groups by their places, strongly read; those that are not there are left out. */
export async function readGroups(
  table: Table,
  tenant: string,
  places: readonly GroupAt[],
): Promise<{ at: GroupAt; group: StoredGroup }[]> {
  const items = await table.batchGet(places.map(({ unitId, groupId }) => groupKey(tenant, unitId, groupId)));
  const groups = items.map(readStoredGroup);
  return places.flatMap((at) => {
    const group = groups.find(({ id }) => id === at.groupId);
    return group ? [{ at, group }] : [];
  });
}

/** The group with the child in it, kept there by hand. */
export function withChild(group: StoredGroup, child: PackedGroup['children'][number]): StoredGroup {
  const [id] = child;
  if (group.children.some(([one]) => one === id)) return group;
  return { ...group, children: [...group.children, child], byHand: [...new Set([...group.byHand, id])] };
}

/** The group without the child. */
export const withoutChild = (group: StoredGroup, childId: string): StoredGroup => ({
  ...group,
  children: group.children.filter(([id]) => id !== childId),
  byHand: group.byHand.filter((id) => id !== childId),
});

/** The write that makes the group so, on condition that nobody has changed it since; none when it is so already. */
export function groupWrites(
  tenant: string,
  { unitId }: GroupAt,
  before: StoredGroup,
  after: StoredGroup,
): Write[] {
  if (isDeepStrictEqual(before, after)) return [];
  return [
    {
      Update: {
        Key: groupKey(tenant, unitId, after.id),
        UpdateExpression: 'SET children = :children, byHand = :byHand, staff = :staff, version = :next',
        ConditionExpression:
          before.version === 0 ? '(attribute_not_exists(version) OR version = :seen)' : 'version = :seen',
        ExpressionAttributeValues: {
          ':children': after.children,
          ':byHand': after.byHand,
          ':staff': after.staff,
          ':seen': before.version,
          ':next': before.version + 1,
        },
      },
    },
  ];
}

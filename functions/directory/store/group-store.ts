import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { storedGroupSchema, type DirectoryGroup } from '../domain/directory-group.ts';

const groupKey = (tenant: string, id: string): Key => ({ pk: partition(tenant, 'scim', 'group'), sk: id });
const memberKey = (tenant: string, groupId: string, userId: string): Key => ({
  pk: partition(tenant, 'scim', 'members', groupId),
  sk: userId,
});

export async function readGroup(
  table: Table,
  tenant: string,
  id: string,
): Promise<DirectoryGroup | undefined> {
  const item = await table.get(groupKey(tenant, id));
  return item && storedGroupSchema.parse(item);
}

/** All groups, without their members, in the order of their ids. */
export async function listGroups(table: Table, tenant: string): Promise<DirectoryGroup[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': groupKey(tenant, '-').pk },
  });
  return items.map((item) => storedGroupSchema.parse(item));
}

/** Writes the group over the one that was read. False when somebody else was faster, or it is there already. */
export async function saveGroup(
  table: Table,
  tenant: string,
  before: DirectoryGroup | undefined,
  after: DirectoryGroup,
): Promise<boolean> {
  return table.put({
    Item: { ...groupKey(tenant, after.id), ...after },
    ...(before ? asSeen(before.version) : { ConditionExpression: 'attribute_not_exists(pk)' }),
  });
}

export async function removeGroup(table: Table, tenant: string, id: string): Promise<void> {
  await table.batchWrite([{ delete: groupKey(tenant, id) }]);
}

/** Ids of the users in the group. */
export async function listMembers(table: Table, tenant: string, groupId: string): Promise<string[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': memberKey(tenant, groupId, '-').pk },
  });
  return items.map((item) => String(item['sk']));
}

/** Puts users into the group and takes others out; both are safe to repeat. */
export async function changeMembers(
  table: Table,
  tenant: string,
  groupId: string,
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): Promise<void> {
  await table.batchWrite([
    ...added.map((id) => ({ put: { ...memberKey(tenant, groupId, id) } })),
    ...removed.map((id) => ({ delete: memberKey(tenant, groupId, id) })),
  ]);
}

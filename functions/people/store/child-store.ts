import { childSchema, type Child } from '#shared/people/child.ts';
import { roundEntrySchema, type RoundEntry } from '#shared/rounds/thread-entries.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

/** Where a child's profile stands; everything else about the child shares its partition. */
export const childKey = (tenant: string, childId: string): Key => ({
  pk: partition(tenant, 'child', childId),
  sk: 'profile',
});

/** The child's key and CPR number: deleting this item makes the number unreadable for good. */
export const childSecretKey = (tenant: string, childId: string): Key => ({
  pk: partition(tenant, 'key', childId),
  sk: 'key',
});

export const readStoredChild = (item: Item): Child => childSchema.parse(item);

/** The child's profile, strongly read: one item. */
export async function readChildProfile(
  table: Table,
  tenant: string,
  childId: string,
): Promise<Child | undefined> {
  const item = await table.get(childKey(tenant, childId));
  return item && readStoredChild(item);
}

/** Several profiles by id, in no particular order; ids without a child are left out. */
export async function readChildProfiles(
  table: Table,
  tenant: string,
  childIds: readonly string[],
): Promise<Child[]> {
  const items = await table.batchGet(childIds.map((id) => childKey(tenant, id)));
  return items.map(readStoredChild);
}

export interface StoredThread {
  child: Child;
  entries: RoundEntry[];
}

/** Everything that stands about a child: one query of the child's partition, strongly read. */
export async function readThread(
  table: Table,
  tenant: string,
  childId: string,
): Promise<StoredThread | undefined> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk },
  });
  const profile = items.find((item) => item['sk'] === 'profile');
  if (!profile) return undefined;
  const entries = items.filter((item) => item !== profile).map((item) => roundEntrySchema.parse(item));
  return { child: readStoredChild(profile), entries };
}

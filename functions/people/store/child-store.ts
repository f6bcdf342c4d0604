import { childSchema, type Child } from '#shared/people/child.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { survivorOf } from './alias-store.ts';

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

/** Holds a write to the child as it was seen: custody, places and stops have not changed in between. */
export const childUnchanged = ({ tenant, id, version }: Pick<Child, 'tenant' | 'id' | 'version'>): Write => ({
  ConditionCheck: {
    Key: childKey(tenant, id),
    ...asSeen(version),
  },
});

/** The child's profile, strongly read: one item. The id of a child that was merged into another gives that other. */
export async function readChildProfile(
  table: Table,
  tenant: string,
  childId: string,
): Promise<Child | undefined> {
  const item = await table.get(childKey(tenant, childId));
  if (item) return readStoredChild(item);
  const survivor = await survivorOf(table, tenant, childId);
  return survivor === childId ? undefined : readChildProfile(table, tenant, survivor);
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

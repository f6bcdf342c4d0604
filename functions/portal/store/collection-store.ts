import { collectionsSchema, type Collections } from '#shared/portal/collection.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const key = (tenant: string): Key => ({ pk: partition(tenant, 'portal'), sk: 'collections' });

/** The reading orders; none yet is version 0. */
export async function readCollections(table: Table, tenant: string): Promise<Collections> {
  const item = await table.get(key(tenant));
  return item ? collectionsSchema.parse(item) : { version: 0, collections: [] };
}

/** Replaces the reading orders. False when somebody else has meanwhile. */
export function putCollections(table: Table, tenant: string, collections: Collections): Promise<boolean> {
  return table.put({
    Item: { ...key(tenant), ...collectionsSchema.parse(collections) },
    ConditionExpression: collections.version === 1 ? 'attribute_not_exists(pk)' : '#version = :before',
    ...(collections.version > 1 && {
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': collections.version - 1 },
    }),
  });
}

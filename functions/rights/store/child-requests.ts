import type * as z from 'zod';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** What is asked about children: each stands with its child, and a pointer lists it for the municipality. */
export function childRequests<Request extends { askedAt: string }>(
  keyOf: (tenant: string, childId: string, id: string) => Key,
  list: string,
  schema: z.ZodType<Request>,
) {
  return {
    listedKeyOf: (tenant: string, childId: string, id: string): Key => ({
      pk: partition(tenant, list),
      sk: `${childId}#${id}`,
    }),

    async read(table: Table, tenant: string, childId: string, id: string): Promise<Request | undefined> {
      const item = await table.get(keyOf(tenant, childId, id));
      return item && schema.parse(item);
    },

    /** Those about a child, newest first. */
    async ofChild(table: Table, tenant: string, childId: string): Promise<Request[]> {
      const { pk, sk } = keyOf(tenant, childId, '');
      const items = await table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :first)',
        ExpressionAttributeValues: { ':pk': pk, ':first': sk },
      });
      return items
        .map((item) => schema.parse(item))
        .sort((one, other) => other.askedAt.localeCompare(one.askedAt));
    },

    /** All of the municipality, in no particular order. A pointer whose request is gone says nothing. */
    async all(table: Table, tenant: string): Promise<Request[]> {
      const pointers = await table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition(tenant, list) },
      });
      const keys = pointers.map((item) => {
        const [childId = '', id = ''] = String(item['sk']).split('#');
        return keyOf(tenant, childId, id);
      });
      return (await table.batchGet(keys)).map((item) => schema.parse(item));
    },
  };
}

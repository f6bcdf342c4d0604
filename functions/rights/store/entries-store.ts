import { partition } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

/** The sort keys of all that stands in a child's own partition. */
export async function entriesOf(table: Table, tenant: string, childId: string): Promise<string[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'child', childId) },
    ProjectionExpression: 'sk',
  });
  return items.map((item) => String(item['sk']));
}

/** All that stands in a child's own partition, as it is stored. */
export const itemsOf = (table: Table, tenant: string, childId: string): Promise<Item[]> =>
  table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'child', childId) },
  });

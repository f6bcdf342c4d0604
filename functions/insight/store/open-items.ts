import { partition } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

/** All that is open in the unit, of every module: one query. Each module reads its own kinds of it. */
export const readOpenItems = (table: Table, tenant: string, unitId: string): Promise<Item[]> =>
  table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'tasks', unitId) },
  });

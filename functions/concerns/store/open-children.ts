import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const aboutChildSchema = z.object({ childId: idSchema });

/** The children, by id, about whom something is open in the unit, in whichever module: one query. */
export async function openChildren(table: Table, tenant: string, unitId: string): Promise<string[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'tasks', unitId) },
    ProjectionExpression: 'childId',
    ConsistentRead: false,
  });
  return [...new Set(items.flatMap((item) => aboutChildSchema.safeParse(item).data?.childId ?? []))];
}

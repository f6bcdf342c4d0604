import * as z from 'zod';
import { dateSchema, idSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';

/** A request or proposal that waits for somebody's answer. It is gone with the answer, so that the list stays short. */
const openRightSchema = z.object({
  kind: z.enum(['correction', 'erasure']),
  id: idSchema,
  childId: idSchema,
  dueOn: dateSchema,
  /** Who asked or proposed: never the one who answers. */
  by: idSchema,
  /** Whose leader answers; absent where that is the unit that the child is in on the day. */
  unitId: idSchema.optional(),
});
export type OpenRight = z.infer<typeof openRightSchema>;

/** The municipality's list of what is open. The child is not in the key: the line stays when two people become one. */
export const openRightKey = (tenant: string, kind: OpenRight['kind'], id: string): Key => ({
  pk: partition(tenant, 'rights-open'),
  sk: `${kind}#${id}`,
});

export const openRightWrite = (tenant: string, one: OpenRight): Write => ({
  Put: { Item: { ...openRightKey(tenant, one.kind, one.id), ...openRightSchema.parse(one) } },
});

/** All that is open in the municipality, in no particular order: one query. */
export async function readOpenRights(table: Table, tenant: string): Promise<OpenRight[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'rights-open') },
  });
  return items.map((item) => openRightSchema.parse(item));
}

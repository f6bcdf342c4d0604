import * as z from 'zod';
import { sides } from '#shared/access/actor.ts';
import { idSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** What falls due at an instant; the sort key begins with it. */
export const dueKey = (tenant: string, sk: string): Key => ({ pk: partition(tenant, 'letters-due'), sk });

const dueSchema = z.discriminatedUnion('kind', [
  /** Look after a letter that nothing was heard of. */
  z.object({ sk: z.string(), kind: z.literal('letter'), letterId: idSchema }),
  /** Tell a person that something waits, by the way chosen. */
  z.object({
    sk: z.string(),
    kind: z.literal('tell'),
    by: z.enum(['email', 'sms']),
    side: z.enum(sides),
    personId: idSchema,
  }),
]);
export type Due = z.infer<typeof dueSchema>;

/** What is due at the instant, oldest first, at most 200 at a time. */
export async function listDue(table: Table, tenant: string, now: string): Promise<Due[]> {
  const { items } = await table.queryPage({
    KeyConditionExpression: 'pk = :pk AND sk < :now',
    // After every key of that instant.
    ExpressionAttributeValues: { ':pk': dueKey(tenant, '').pk, ':now': `${now}~` },
    Limit: 200,
  });
  return items.map((item) => dueSchema.parse(item));
}

/** It is done with. Harmless to repeat. */
export const clearDue = (table: Table, tenant: string, sk: string): Promise<void> =>
  table.batchWrite([{ delete: dueKey(tenant, sk) }]);

import * as z from 'zod';
import { custodyConflictSchema, type Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { idSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';

const conflictKey = (tenant: string, childId: string): Key => ({
  pk: partition(tenant, 'custody'),
  sk: childId,
});
const storedSchema = z.object({
  childId: idSchema,
  childName: z.string(),
  conflicts: z.array(
    custodyConflictSchema.extend({
      name: z.string(),
      custody: z.boolean(),
      source: z.enum(['grunddata', 'cpr', 'manual']),
    }),
  ),
});
export type StoredConflicts = z.infer<typeof storedSchema>;

/** Every child of whom a file and a better source say different things about custody, by id: one query. */
export async function listCustodyConflicts(table: Table, tenant: string): Promise<StoredConflicts[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'custody') },
  });
  return items.map((item) => storedSchema.parse(item));
}

/** The child's line on that list changes with the profile, in the same transaction. */
export function conflictWrites(tenant: string, before: Child | undefined, after: Child | undefined): Write[] {
  const [old, now] = [before && lineOf(before), after && lineOf(after)];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const childId = after?.id ?? before?.id ?? '';
  const key = conflictKey(tenant, childId);
  return now ? [{ Put: { Item: { ...key, ...now } } }] : [{ Delete: { Key: key } }];
}

function lineOf(child: Child): StoredConflicts | undefined {
  const conflicts = (child.conflicts ?? []).flatMap((conflict) => {
    const known = child.guardians.find(({ id }) => id === conflict.guardianId);
    return known ? [{ ...conflict, name: known.name, custody: known.custody, source: known.source }] : [];
  });
  return conflicts.length === 0 ? undefined : { childId: child.id, childName: fullName(child), conflicts };
}

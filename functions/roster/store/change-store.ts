import * as z from 'zod';
import { changeSchema, type Change } from '#shared/roster/import.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const LINES = 200;
const storedSchema = z.object({ changes: z.array(changeSchema) });

/** Keeps the readable change list until `ttl`, when its import goes; the same list again is the same items. */
export async function saveChanges(
  table: Table,
  tenant: string,
  importId: string,
  changes: readonly Change[],
  ttl?: number,
): Promise<void> {
  const pk = partition(tenant, 'import', importId);
  const items = Array.from({ length: Math.ceil(changes.length / LINES) }, (_, index) => ({
    put: {
      pk,
      sk: `changes#${String(index).padStart(4, '0')}`,
      changes: changes.slice(index * LINES, (index + 1) * LINES),
      ttl,
    },
  }));
  await table.batchWrite(items);
}

export async function readChanges(table: Table, tenant: string, importId: string): Promise<Change[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :changes)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'import', importId), ':changes': 'changes#' },
  });
  return items.flatMap((item) => storedSchema.parse(item).changes);
}

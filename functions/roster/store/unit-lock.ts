import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** Longer than any stretch of work between two renewals. */
const HELD_FOR_MS = 120_000;
const lockKey = (tenant: string, unitId: string): Key => ({
  pk: partition(tenant, 'unit', unitId),
  sk: 'lock',
});

export interface LockAsked {
  tenant: string;
  unitId: string;
  importId: string;
  now: number;
}

/** One import at a time applies to a unit. Taking it again prolongs it; one that was killed loses it after two minutes. */
export function takeLock(table: Table, { tenant, unitId, importId, now }: LockAsked): Promise<boolean> {
  return table.put({
    Item: { ...lockKey(tenant, unitId), holder: importId, heldUntil: now + HELD_FOR_MS },
    ConditionExpression: 'attribute_not_exists(pk) OR holder = :me OR heldUntil < :now',
    ExpressionAttributeValues: { ':me': importId, ':now': now },
  });
}

export async function releaseLock(
  table: Table,
  { tenant, unitId, importId }: Omit<LockAsked, 'now'>,
): Promise<void> {
  await table.transact([
    {
      Delete: {
        Key: lockKey(tenant, unitId),
        ConditionExpression: 'holder = :me',
        ExpressionAttributeValues: { ':me': importId },
      },
    },
  ]);
}

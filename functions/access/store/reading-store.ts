import * as z from 'zod';
import type { Side } from '#shared/access/actor.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

/** Beyond this many nobody needs to know how many more; the item stays small. */
const mostCounted = 2000;
const KEPT_SECONDS = 2 * 86_400;

/** One person's reading in one hour. */
export interface Reading {
  side: Side;
  actorId: string;
  /** As yyyymmddhh in UTC. */
  hour: string;
}

const readingKey = (tenant: string, { side, actorId, hour }: Reading): Key => ({
  pk: partition(tenant, 'reading', side, actorId),
  sk: hour,
});
const countedSchema = z.object({ things: z.set(z.string()) });

/**
 * Adds things to those counted for the person in the hour, the children read about, and answers how many different ones
 * there are. Adding one again changes nothing, so a repeat is harmless.
 */
export async function countDistinct(
  table: Table,
  tenant: string,
  reading: Reading,
  ids: ReadonlySet<string>,
  now: Date,
): Promise<number> {
  const key = readingKey(tenant, reading);
  const before = await readCounted(table, key);
  const fresh = [...ids].filter((id) => !before.has(id)).slice(0, Math.max(0, mostCounted - before.size));
  if (fresh.length === 0) return before.size;
  await table.update({
    Key: key,
    UpdateExpression: 'SET #ttl = :ttl ADD things :fresh',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':ttl': Math.floor(now.getTime() / 1000) + KEPT_SECONDS,
      ':fresh': new Set(fresh),
    },
  });
  // Read again: another part of the stream may have added others meanwhile.
  return (await readCounted(table, key)).size;
}

async function readCounted(table: Table, key: Key): Promise<Set<string>> {
  const item = await table.get(key);
  return item ? countedSchema.parse(item).things : new Set();
}

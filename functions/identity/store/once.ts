import type { Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

/**
 * Takes an item out for good when `belongs` says yes to it and its time is not up; undefined otherwise. Of two who come
 * at the same time one gets it. The item's time to live is only swept up later, so it is checked here.
 */
export async function takeOnce<Taken extends { ttl: number }>(
  table: Table,
  key: Key,
  parse: (item: Item) => Taken,
  belongs: (taken: Taken) => boolean,
  nowMs: number,
): Promise<Taken | undefined> {
  const item = await table.get(key);
  if (!item) return undefined;
  const taken = parse(item);
  if (!belongs(taken) || taken.ttl * 1000 <= nowMs) return undefined;
  const gone = await table.transact([{ Delete: { Key: key, ConditionExpression: 'attribute_exists(pk)' } }]);
  return gone.ok ? taken : undefined;
}

/** The time to live of an item, in seconds since 1970. */
export const ttlAfter = (nowMs: number, seconds: number): number => Math.floor(nowMs / 1000) + seconds;

import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

/** Another id of a person: a second UNI-Login user id, or the id of one who was merged into another. */
export const aliasKey = (tenant: string, aliasId: string): Key => ({
  pk: partition(tenant, 'person', aliasId),
  sk: 'alias',
});

const pointerSchema = z.object({ id: idSchema });
export const readPointer = (item: Item): string => pointerSchema.parse(item).id;

/** A merged person can be merged again; nobody is merged more often than this. */
const MOST_HOPS = 8;

/** The id under which the person is known now: the id itself, unless it is another name of someone. */
export async function survivorOf(table: Table, tenant: string, personId: string): Promise<string> {
  let id = personId;
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const item = await table.get(aliasKey(tenant, id));
    if (!item) return id;
    id = readPointer(item);
  }
  return id;
}

/** That a person was merged into another: one line per such person, which names the person itself once that is undone. */
export const mergedKey = (tenant: string, goneId: string): Key => ({
  pk: partition(tenant, 'merged'),
  sk: goneId,
});

/**
 * Everyone who was ever merged into another, with who it is now: the other, or after an undo the person itself. One
 * query, and the list is short.
 */
export async function readMerged(table: Table, tenant: string): Promise<Map<string, string>> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'merged') },
  });
  const next = new Map(items.map((item) => [String(item['sk']), readPointer(item)]));
  const end = (id: string, hops = 0): string => {
    const further = next.get(id);
    return further === undefined || further === id || hops > MOST_HOPS ? id : end(further, hops + 1);
  };
  return new Map([...next.keys()].map((id) => [id, end(id)]));
}

/** The ids with every merge followed: those of `known`, and those that were merged themselves. */
export function withMerges(
  known: ReadonlyMap<string, string>,
  merged: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map([...[...known].map(([from, to]) => [from, merged.get(to) ?? to] as const), ...merged]);
}

import * as z from 'zod';
import { withShippedGuide } from '#shared/portal/guide-entries.ts';
import { searchEntrySchema, type SearchEntry } from '#shared/portal/search.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { makeSearchIndex, type SearchIndex } from './search-index.ts';

const listSchema = z.object({ version: z.number().int() });
const changeSchema = z.object({ ids: z.array(z.string()) });
const CHANGE_DAYS = 7;
/** More changes than these are not followed one by one. */
const MOST_CHANGES = 50;
const MOST_TENANTS = 8;

const pkOf = (tenant: string) => partition(tenant, 'portal-search');
const listKey = (tenant: string): Key => ({ pk: pkOf(tenant), sk: 'list' });
const entryKey = (tenant: string, id: string): Key => ({ pk: pkOf(tenant), sk: `entry#${id}` });
const changeKey = (tenant: string, version: number): Key => ({
  pk: pkOf(tenant),
  sk: `change#${String(version).padStart(9, '0')}`,
});

/** What is found differently from now on. */
export interface SearchChanges {
  put: readonly SearchEntry[];
  drop: readonly string[];
}

/** The number of the list of what can be found; every change counts it up by one. */
export async function readListVersion(table: Table, tenant: string): Promise<number> {
  const item = await table.get(listKey(tenant));
  return item ? listSchema.parse(item).version : 0;
}

/**
 * The writes that make the changes found, for the transaction of what they are about. `seen` is the list's number as
 * read before; the first write fails when somebody else changed the list meanwhile: read it again and repeat.
 */
export function writesForSearch(
  tenant: string,
  seen: number,
  { put, drop }: SearchChanges,
  now: string,
): [Write, ...Write[]] {
  const ttl = Math.floor(Date.parse(now) / 1000) + CHANGE_DAYS * 86_400;
  const ids = [...put.map(({ id }) => id), ...drop];
  return [
    {
      Put: {
        Item: { ...listKey(tenant), version: seen + 1 },
        ConditionExpression: 'attribute_not_exists(pk) OR #version = :seen',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':seen': seen },
      },
    },
    { Put: { Item: { ...changeKey(tenant, seen + 1), ids, ttl } } },
    ...put.map((entry) => ({
      Put: { Item: { ...entryKey(tenant, entry.id), ...searchEntrySchema.parse(entry) } },
    })),
    ...drop.map((id) => ({ Delete: { Key: entryKey(tenant, id) } })),
  ];
}

interface Kept {
  version: number;
  index: SearchIndex;
}

/**
 * The indexes of the municipalities asked for last, kept in memory and brought up to date by what changed: one small
 * read per search, and all entries (4 KB each at most) at the first.
 */
export function openSearch(table: Table): { indexOf(tenant: string): Promise<SearchIndex> } {
  const kept = new Map<string, Kept>();
  const keep = (tenant: string, one: Kept) => {
    kept.delete(tenant);
    kept.set(tenant, one);
    const [oldest] = kept.keys();
    if (kept.size > MOST_TENANTS && oldest !== undefined) kept.delete(oldest);
    return one.index;
  };
  return {
    async indexOf(tenant) {
      const [version, { country }] = await Promise.all([
        readListVersion(table, tenant),
        countryCalendar(table, tenant),
      ]);
      if (version === 0) return makeSearchIndex(withShippedGuide(tenant, [], country));
      const known = kept.get(tenant);
      if (known?.version === version) return keep(tenant, known);
      if (known && (await follow(table, tenant, known, version))) return keep(tenant, { ...known, version });
      return keep(tenant, {
        version,
        index: makeSearchIndex(withShippedGuide(tenant, await readEntries(table, tenant), country)),
      });
    },
  };
}

/** Brings an index up to date. False when the changes are not all there any more. */
async function follow(table: Table, tenant: string, { index, version }: Kept, to: number): Promise<boolean> {
  if (to < version || to - version > MOST_CHANGES) return false;
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': pkOf(tenant),
      ':from': changeKey(tenant, version + 1).sk,
      ':to': changeKey(tenant, to).sk,
    },
  });
  if (items.length !== to - version) return false;
  const ids = [...new Set(items.flatMap((item) => changeSchema.parse(item).ids))];
  const entries = await table.batchGet(ids.map((id) => entryKey(tenant, id)));
  const now = new Map(entries.map((item) => searchEntrySchema.parse(item)).map((entry) => [entry.id, entry]));
  for (const id of ids) {
    const entry = now.get(id);
    if (entry) index.put(entry);
    else index.drop(id);
  }
  return true;
}

/** All that can be found, in no particular order. */
export async function readEntries(table: Table, tenant: string): Promise<SearchEntry[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entry)',
    ExpressionAttributeValues: { ':pk': pkOf(tenant), ':entry': 'entry#' },
  });
  return items.map((item) => searchEntrySchema.parse(item));
}

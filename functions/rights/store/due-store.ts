import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { dueChildSchema, finderRunSchema, type DueChild, type FinderRun } from '#shared/rights/due-child.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

const duePartition = (tenant: string) => partition(tenant, 'erasures-due');
/** Where a child whose time is up is listed: by the month it was born in, which the look goes by. */
export const dueKey = (tenant: string, { id, birthDate }: { id: string; birthDate: string }): Key => ({
  pk: duePartition(tenant),
  sk: `${birthDate.slice(0, 7)}#${id}`,
});
const runKey = (tenant: string): Key => ({ pk: partition(tenant, 'erasures-finder'), sk: 'run' });
const storedRunSchema = finderRunSchema.extend({ nextYear: z.int() });
type StoredRun = z.infer<typeof storedRunSchema>;

/** All who are listed. */
export const listDue = async (table: Table, tenant: string): Promise<DueChild[]> =>
  (await listStored(table, tenant, '')).map(({ due }) => due);

async function listStored(
  table: Table,
  tenant: string,
  year: string,
): Promise<{ key: Key; due: DueChild }[]> {
  const pk = duePartition(tenant);
  const items = await table.query({
    KeyConditionExpression: year === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :year)',
    ExpressionAttributeValues: { ':pk': pk, ...(year !== '' && { ':year': `${year}-` }) },
  });
  return items.map((item) => ({ key: { pk, sk: String(item['sk']) }, due: dueChildSchema.parse(item) }));
}

/** A child that was found, and when it was born: that is where it stands on the list. */
export interface Found {
  birthDate: string;
  due: DueChild;
}

/**
 * Makes the list of those born in a year what was found: who is no longer due goes, who is due as before stays untouched
 * and keeps the day of being found. Safe to repeat.
 */
export async function saveYear(
  table: Table,
  tenant: string,
  year: string,
  found: readonly Found[],
): Promise<void> {
  const before = new Map((await listStored(table, tenant, year)).map((one) => [one.key.sk, one]));
  const puts = found.flatMap(({ birthDate, due }): { put: Item }[] => {
    const key = dueKey(tenant, { id: due.childId, birthDate });
    const known = before.get(key.sk)?.due;
    before.delete(key.sk);
    const next = { ...due, foundOn: known?.foundOn ?? due.foundOn };
    return isDeepStrictEqual(known, next) ? [] : [{ put: { ...key, ...next } }];
  });
  await table.batchWrite([...puts, ...[...before.values()].map(({ key }) => ({ delete: key }))]);
}

/** The latest look through all children. */
export async function readRun(table: Table, tenant: string): Promise<FinderRun | undefined> {
  const item = await table.get(runKey(tenant));
  return item && finderRunSchema.parse(item);
}

/** Begins a look, or gives back where the same one was ended. */
export async function openRun(table: Table, tenant: string, fresh: StoredRun): Promise<StoredRun> {
  const item = await table.get(runKey(tenant));
  const known = item && storedRunSchema.parse(item);
  if (known?.run === fresh.run) return known;
  await saveRun(table, tenant, fresh);
  return fresh;
}

/** Notes how far the look has come. */
export const saveRun = async (table: Table, tenant: string, run: StoredRun): Promise<void> => {
  await table.put({ Item: { ...runKey(tenant), ...run } });
};

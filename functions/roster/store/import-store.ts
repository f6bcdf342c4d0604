import * as z from 'zod';
import { importSchema, type Import } from '#shared/roster/import.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { nextImportStates } from '../domain/import-states.ts';

const storedImportSchema = importSchema.extend({
  tenant: z.string(),
  /** Where the file lies, and which version of it; absent until it is there. */
  objectKey: z.string(),
  etag: z.string().optional(),
  objectVersion: z.string().optional(),
  /** What the work consisted of when it began: progress counts only while this is the same. */
  work: z.string().optional(),
  /** Where a stopped import stood. */
  stoppedIn: z.enum(['checking', 'applying']).optional(),
  /** How often a person let it try again. */
  retries: z.int().optional(),
  /** When it goes, with its change list: seconds since 1970. */
  ttl: z.int().optional(),
});
export type StoredImport = z.infer<typeof storedImportSchema>;

const LATEST = 200;
const DAY_MS = 86_400_000;
/** A year and a month, so that this year's import can be seen beside last year's. The bucket keeps the files as long. */
const KEPT_DAYS = 395;
/** A place that was offered is good for ten minutes; a day leaves room for a notice that comes late. */
const OFFERED_DAYS = 1;

const secondsAfter = (instant: string, days: number) =>
  Math.floor((Date.parse(instant) + days * DAY_MS) / 1000);

const timeItem = ({ tenant, id, receivedAt }: StoredImport, ttl: number) => ({
  pk: partition(tenant, 'import-times'),
  sk: `${receivedAt}#${id}`,
  id,
  ttl,
});
const importKey = (tenant: string, importId: string): Key => ({
  pk: partition(tenant, 'imports'),
  sk: importId,
});

/** Makes the import, once, and gives it as stored; undefined when there is one with the id already. */
export async function createImport(table: Table, made: StoredImport): Promise<StoredImport | undefined> {
  const { tenant, id, receivedAt, state } = made;
  const ttl =
    state === 'offered' ? secondsAfter(receivedAt, OFFERED_DAYS) : secondsAfter(receivedAt, KEPT_DAYS);
  const stored: StoredImport = { ...made, ttl };
  const written = await table.transact([
    {
      Put: { Item: { ...importKey(tenant, id), ...stored }, ConditionExpression: 'attribute_not_exists(pk)' },
    },
    { Put: { Item: timeItem(made, ttl) } },
  ]);
  return written.ok ? stored : undefined;
}

/** The file of an offered import is there: from now on the import is kept. Throws `ImportChangedMeanwhile`. */
export async function receiveOffered(
  table: Table,
  offered: StoredImport,
  file: { etag: string; objectVersion?: string },
): Promise<StoredImport> {
  const ttl = secondsAfter(offered.receivedAt, KEPT_DAYS);
  await table.put({ Item: timeItem(offered, ttl) });
  return changeImport(table, offered, { ...file, state: 'received', ttl });
}

export async function readImport(
  table: Table,
  tenant: string,
  importId: string,
): Promise<StoredImport | undefined> {
  const item = await table.get(importKey(tenant, importId));
  return item && storedImportSchema.parse(item);
}

/** The latest 200 imports, newest first. */
export async function listImports(table: Table, tenant: string): Promise<StoredImport[]> {
  const { items } = await table.queryPage({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'import-times') },
    ScanIndexForward: false,
    Limit: LATEST,
  });
  const found = await table.batchGet(items.map((item) => importKey(tenant, String(item['id']))));
  return found
    .map((item) => storedImportSchema.parse(item))
    .sort((one, other) => other.receivedAt.localeCompare(one.receivedAt));
}

/** Another has changed the import since it was read. */
export class ImportChangedMeanwhile extends Error {
  override name = 'ImportChangedMeanwhile';
}

/**
 * Changes the import that was read; undefined removes a field. Throws `ImportChangedMeanwhile`, and a RangeError for a
 * state that may not follow.
 */
export async function changeImport(
  table: Table,
  before: StoredImport,
  change: { [Field in keyof StoredImport]?: StoredImport[Field] | undefined },
): Promise<StoredImport> {
  const state = change.state ?? before.state;
  if (!nextImportStates[before.state].includes(state))
    throw new RangeError(`an import does not go from ${before.state} to ${state}`);
  const merged = Object.entries({ ...before, ...change, version: before.version + 1 });
  const after = storedImportSchema.parse(
    Object.fromEntries(merged.filter(([, value]) => value !== undefined)),
  );
  const isWritten = await table.put({
    Item: { ...importKey(before.tenant, before.id), ...after },
    ...asSeen(before.version),
  });
  if (!isWritten) throw new ImportChangedMeanwhile('the import was changed by another');
  return after;
}

/** The import as it leaves the server. */
export const shownImport = (stored: StoredImport): Import => importSchema.parse(stored);

import * as z from 'zod';
import { importSchema, type Import } from '#shared/roster/import.ts';
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
});
export type StoredImport = z.infer<typeof storedImportSchema>;

const LATEST = 200;
const importKey = (tenant: string, importId: string): Key => ({
  pk: partition(tenant, 'imports'),
  sk: importId,
});

/** Makes the import, once. Returns false when there is one with the id already. */
export async function createImport(table: Table, made: StoredImport): Promise<boolean> {
  const { tenant, id, receivedAt } = made;
  const written = await table.transact([
    { Put: { Item: { ...importKey(tenant, id), ...made }, ConditionExpression: 'attribute_not_exists(pk)' } },
    { Put: { Item: { pk: partition(tenant, 'import-times'), sk: `${receivedAt}#${id}`, id } } },
  ]);
  return written.ok;
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
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': before.version },
  });
  if (!isWritten) throw new ImportChangedMeanwhile('the import was changed by another');
  return after;
}

/** The import as it leaves the server. */
export const shownImport = (stored: StoredImport): Import => importSchema.parse(stored);

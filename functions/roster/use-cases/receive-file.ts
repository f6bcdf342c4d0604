import { idSchema, tenantSchema } from '#shared/ids.ts';
import { createImport, readImport, receiveOffered, type StoredImport } from '../store/import-store.ts';
import type { ImportTools } from './import-tools.ts';

/** A file that has come into the bucket. */
export interface ReceivedObject {
  key: string;
  etag: string;
  version?: string | undefined;
}

/** The municipality in whose folder a file lies; undefined for a key outside every municipality. */
export const tenantOfFile = ({ key }: ReceivedObject): string | undefined =>
  tenantSchema.safeParse(key.split('/')[0]).data;

/**
 * Finds or makes the import of a file in the bucket: the one that offered the upload, else one whose id follows from the
 * key and the content, so that the same notice twice is one import. Undefined for a key outside every municipality.
 */
export async function receiveFile(
  { table, keysOf, now }: ImportTools,
  object: ReceivedObject,
): Promise<StoredImport | undefined> {
  const name = object.key.split('/').slice(1).at(-1) ?? '';
  const tenant = tenantOfFile(object);
  if (tenant === undefined || !name.toLowerCase().endsWith('.xml')) return undefined;
  const there = { etag: object.etag, ...(object.version !== undefined && { objectVersion: object.version }) };

  const offeredId = idSchema.safeParse(name.slice(0, -'.xml'.length)).data;
  const offered = offeredId === undefined ? undefined : await readImport(table, tenant, offeredId);
  if (offered?.objectKey === object.key && offered.etag === object.etag) return offered;
  if (offered?.objectKey === object.key && offered.etag === undefined)
    return receiveOffered(table, offered, there);

  const keys = await keysOf(tenant);
  const id = keys.hash('import', `${object.key}|${object.etag}|${object.version ?? ''}`);
  const made: StoredImport = {
    tenant,
    id,
    fileName: name.slice(0, 200),
    receivedAt: now().toISOString(),
    state: 'received',
    version: 1,
    safeguards: [],
    objectKey: object.key,
    ...there,
  };
  return (await createImport(table, made)) ?? readImport(table, tenant, id);
}

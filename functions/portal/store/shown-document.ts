import type { Table } from '#functions/kernel/table.ts';
import { readDocument, readVersions, type StoredVersion } from './document-store.ts';

const EARLIER = 10;

/**
 * The versions of a document that is out on the date, newest first; undefined when it is not: never published,
 * withdrawn, or outside of its dates.
 */
export async function readShown(
  table: Table,
  tenant: string,
  documentId: string,
  today: string,
): Promise<[StoredVersion, ...StoredVersion[]] | undefined> {
  const [document, [newest, ...earlier]] = await Promise.all([
    readDocument(table, tenant, documentId),
    readVersions(table, tenant, documentId, EARLIER),
  ]);
  if (!document || !newest || document.withdrawn || document.published !== newest.number) return undefined;
  const { validFrom = today, validUntil = today } = newest.content;
  return validFrom <= today && today <= validUntil ? [newest, ...earlier] : undefined;
}

import type { PortalDocument } from '#shared/portal/document.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { entryOf } from '../domain/entry-of.ts';
import { writeOfDocument, writeOfVersion, type StoredVersion } from '../store/document-store.ts';
import { readListVersion, writesForSearch, type SearchChanges } from '../store/search-store.ts';

const ATTEMPTS = 6;

/**
 * Writes the document and what is found of it, all or nothing. Tries again as long as only the list of what can be found
 * was changed by somebody else. False when the document itself was.
 */
export async function writeWithSearch(
  table: Table,
  { tenant, now }: { tenant: string; now: string },
  own: readonly Write[],
  changes: SearchChanges,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const seen = await readListVersion(table, tenant);
    const written = await table.transact([...own, ...writesForSearch(tenant, seen, changes, now)]);
    if (written.ok) return true;
    if (written.failed.some((index) => index < own.length)) return false;
  }
  throw new Error('the list of what can be found changed too often');
}

/** Puts a version out as the document's newest. Undefined when the document was changed meanwhile. */
export async function putOut(
  table: Table,
  asking: { tenant: string; now: string },
  before: PortalDocument,
  version: StoredVersion,
): Promise<PortalDocument | undefined> {
  const { fileId: _, ...rest } = before;
  const after: PortalDocument = {
    ...rest,
    content: version.content,
    ...(version.file && { fileId: version.file.fileId }),
    findings: version.file?.findings ?? [],
    version: before.version + 1,
    published: version.number,
    publishedAt: version.publishedAt,
    hasChanges: false,
    withdrawn: false,
    changedAt: asking.now,
    changedBy: version.by,
  };
  const entry = entryOf(asking.tenant, before.documentId, version, version.words);
  const ok = await writeWithSearch(
    table,
    asking,
    [
      writeOfDocument(asking.tenant, after, before),
      writeOfVersion(asking.tenant, before.documentId, version),
    ],
    { put: [entry], drop: [] },
  );
  return ok ? after : undefined;
}

/** Whether the very next thing that happened to that version of the document was this person putting it out. */
export const isJustPutOut = (document: PortalDocument, version: number, actorId: string): boolean =>
  document.version === version + 1 &&
  document.publishedAt === document.changedAt &&
  document.changedBy.id === actorId;

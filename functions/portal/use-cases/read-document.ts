import type { DocumentVersion } from '#shared/portal/document.ts';
import type { PortalFile } from '#shared/portal/file.ts';
import { readDocument as contract } from '#shared/portal/read-document.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readDocument as read, readFileOf, readVersions } from '../store/document-store.ts';

/** A file for which one has waited this long does not come any more: the place was open for ten minutes. */
const WAITED_MS = 60 * 60_000;

/** One document with all that an editor decides on. */
export const readDocument = (table: Table) =>
  endpoint(contract, {
    load: async ({ documentId }, { tenant }) => {
      const [document, versions] = await Promise.all([
        read(table, tenant, documentId),
        readVersions(table, tenant, documentId),
      ]);
      return document && { document, versions, file: await readFileOf(table, tenant, document) };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded: { document, versions, file }, now }) =>
      done({
        document,
        versions: versions.map(({ words: _, ...version }): DocumentVersion => version),
        ...(document.fileId !== undefined && { file: withoutWords(file ?? gone(document.fileId, now), now) }),
      }),
  });

/** Its place was taken away after a day. */
const gone = (fileId: string, now: string): PortalFile => ({
  ...{
    fileId,
    fileName: '–',
    bytes: 1,
    offeredAt: now,
    state: 'refused',
    problem: 'never-came',
    findings: [],
  },
});

function withoutWords(file: PortalFile & { words?: string }, now: string): PortalFile {
  const { words: _, ...shown } = file;
  const isLate = shown.state === 'offered' && Date.parse(now) - Date.parse(shown.offeredAt) > WAITED_MS;
  return isLate ? { ...shown, problem: 'never-came' } : shown;
}

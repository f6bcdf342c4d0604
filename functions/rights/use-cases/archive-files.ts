import type { Decision } from '#shared/access/decide.ts';
import { sections } from '#shared/access/sections.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { childItems } from '#shared/rights/child-items.ts';
import type { FileFormat } from '#shared/rights/file-request.ts';
import type { RetentionKind } from '#shared/rights/retention.ts';
import { allReadsShown } from '#functions/access/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { lettersOfChild, readMunicipalityName } from '#functions/letters/index.ts';
import { shown } from '#functions/people/index.ts';
import { archiveReadableOf } from '../domain/archive-readable.ts';
import { documentOf } from '../domain/document.ts';
import { jsonOf } from '../domain/document-json.ts';
import { kindOfThreadEntry } from '../domain/thread-kinds.ts';
import { readMatters } from './read-matters.ts';

/** An archive keeps all that stands, as the municipality has it: nothing is hidden from it. */
const everything: Decision = {
  allow: true,
  reasons: ['administrator-of-the-municipality'],
  obligations: [],
  sections: [...sections],
};
const archivist = { id: 'archive', side: 'staff' } as const;

/**
 * What an archive is handed of a child: the master data and the kinds of data asked for, in an open and in a readable
 * form. The same child at the same instant gives the same files.
 */
export async function archiveFiles(
  table: Table,
  thread: StoredThread,
  kinds: readonly RetentionKind[],
  at: string,
): Promise<Record<FileFormat, Uint8Array>> {
  const { child } = thread;
  const { tenant } = child;
  const today = dateOf(new Date(at));
  const [reads, letters, municipality, matters] = await Promise.all([
    allReadsShown(table, { tenant, child, looker: archivist, decision: everything, today }),
    kinds.includes('letters') ? lettersOfChild(table, tenant, child.id) : [],
    readMunicipalityName(table, tenant),
    readMatters(table, thread, 'da'),
  ]);
  const seen = shown(thread, { decision: everything, readerId: archivist.id, today });
  const entries = seen.entries.filter((entry) => kinds.includes(kindOfThreadEntry(entry.kind)));
  const document = documentOf({
    ...{ seen: { ...seen, entries }, letters, municipality, madeAt: at, withheld: [] },
    language: 'da',
    matters: matters.filter(({ item }) => kinds.includes(childItems[item].kind)),
    // Whoever read while the files are made is in the record, which stays.
    reads: reads.filter((line) => line.at <= at),
  });
  // The writer and its fonts are loaded for an archive alone: most children are erased without.
  const [{ pdfFrom }, { openFonts }] = await Promise.all([
    import('../pdf/pdf-file.ts'),
    import('../pdf/fonts.ts'),
  ]);
  return { json: jsonOf(document), pdf: await pdfFrom(archiveReadableOf(document), await openFonts()) };
}

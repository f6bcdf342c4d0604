import { decide } from '#shared/access/decide.ts';
import type { Letter } from '#shared/letters/letter.ts';
import type { FileDocument } from '#shared/rights/file-document.ts';
import type { FileRequest } from '#shared/rights/file-request.ts';
import type { Gate } from '#functions/kernel/gate.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { allReadsShown } from '#functions/access/index.ts';
import { lettersOfChild, readMunicipalityName } from '#functions/letters/index.ts';
import { childSubject, readStoredThread, shown } from '#functions/people/index.ts';
import { documentOf, withoutParts } from '../domain/document.ts';
import { mattersForFamily } from '../domain/family-matters.ts';
import { jsonOf } from '../domain/document-json.ts';
import { readableOf } from '../domain/readable.ts';
import { readMatters } from './read-matters.ts';
import { changeFileRequest, readFileRequest } from '../store/file-store.ts';
import type { MadeFiles } from '../store/made-files.ts';

export interface MakingTools {
  table: Table;
  files: MadeFiles;
  gate: Pick<Gate, 'readActor'>;
  now: () => Date;
}

/**
 * Puts a file together as the asker may see the child at this moment, by the projection that every page has. May be
 * done twice or be ended anywhere: until the last write the request is as it was, and files are written over.
 */
export async function makeFile(
  { table, files, gate, now }: MakingTools,
  tenant: string,
  { childId, fileId }: { childId: string; fileId: string },
): Promise<void> {
  const request = await readFileRequest(table, tenant, childId, fileId);
  if (request?.state !== 'asked') return;
  const at = now();
  const today = dateOf(at);
  const { side, by } = request;
  const [actor, thread] = await Promise.all([
    // They asked with two factors, which asking takes.
    gate.readActor(tenant, by.id, { side, assurance: 'substantial' }),
    readStoredThread(table, tenant, childId),
  ]);
  const decision =
    actor && thread
      ? decide(actor, 'file.ask', { tenant, today, subject: childSubject(thread.child, today) })
      : undefined;
  if (!thread || !decision?.allow) {
    await changeFileRequest(table, tenant, request, { state: 'lapsed' });
    return;
  }
  const seen = shown(thread, {
    decision: withoutParts(decision, request.withheld),
    readerId: by.id,
    today,
  });
  if (seen.entries.some(({ kind }) => kind === 'stop' || kind === 'notification'))
    throw new Error('what is for staff alone stands in no family file');
  const [reads, letters, municipality, matters] = await Promise.all([
    allReadsShown(table, { tenant, child: thread.child, looker: { id: by.id, side }, decision, today }),
    lettersOfChild(table, tenant, thread.child.id),
    readMunicipalityName(table, tenant),
    readMatters(table, thread, request.language),
  ]);
  const madeAt = at.toISOString();
  const mine = letters.filter((letter) => isTo(letter, request));
  const document = documentOf({
    seen,
    matters: mattersForFamily(matters, thread, { id: by.id, side, decision, entries: seen.entries }),
    reads,
    letters: mine,
    municipality,
    madeAt,
    withheld: request.withheld,
    language: request.language,
  });
  const made: FileRequest = { ...request, edition: request.version };
  await files.put(tenant, made, 'pdf', await pdfOf(document));
  await files.put(tenant, made, 'json', jsonOf(document));
  // When it was changed meanwhile, that change has queued a making of its own.
  await changeFileRequest(table, tenant, request, { state: 'made', madeAt, edition: request.version });
}

/** The writer and its fonts are loaded for a file alone: the function that makes files erases, too. */
async function pdfOf(document: FileDocument): Promise<Uint8Array> {
  const [{ pdfFrom }, { openFonts }] = await Promise.all([
    import('../pdf/pdf-file.ts'),
    import('../pdf/fonts.ts'),
  ]);
  return pdfFrom(readableOf(document), await openFonts());
}

const isTo = ({ to }: Letter, { side, by }: FileRequest): boolean =>
  to.personId === by.id && to.side === side;

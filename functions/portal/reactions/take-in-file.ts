import { idSchema, tenantSchema } from '#shared/ids.ts';
import { MOST_BYTES } from '#shared/portal/file.ts';
import { log } from '#functions/kernel/log.ts';
import type { Table } from '#functions/kernel/table.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { lookInto } from '../checks/look-into.ts';
import { distinctWords } from '../domain/fold.ts';
import { readFile, settleFile, type Outcome } from '../store/file-store.ts';
import type { PortalFiles } from '../store/portal-files.ts';
import { readMessage, type ScanResult } from './messages.ts';

/** Enough to find it by; 5,000 documents of these are searched within the budget. */
const MOST_WORDS = 1500;

/** As often as the queue hands a message out before it goes to the failures (`maxReceiveCount`). */
const LAST_RECEIVE = 5;

export interface FileTools {
  table: Table;
  files: Pick<PortalFiles, 'read'>;
}

/**
 * Takes in a file that was looked through for malware: reads what it is, its words, and what keeps people from reading
 * it. Only the bytes that were looked through count: a second upload to the same place changes nothing. Safe to repeat.
 * A file on which reading has failed each time before, perhaps without a word, is refused as one that cannot be read, so
 * that its editor does not wait for ever.
 */
export async function takeInFile({ table, files }: FileTools, body: string, receives = 1): Promise<void> {
  const scan = readMessage(body);
  const [tenant, documentId, fileId, ...more] = scan.key.split('/');
  const isOurs =
    tenantSchema.safeParse(tenant).success &&
    idSchema.safeParse(documentId).success &&
    idSchema.safeParse(fileId).success &&
    more.length === 0;
  if (!isOurs || tenant === undefined || documentId === undefined || fileId === undefined)
    return log.warn('not a file of the portal');
  await forTenant(tenant, async () => {
    const file = await readFile(table, tenant, documentId, fileId);
    if (file?.state !== 'offered') return log.warn('no file is waited for');
    const outcome = receives < LAST_RECEIVE ? await outcomeOf(files, scan) : refused('unreadable');
    await settleFile(table, tenant, documentId, file, outcome);
    log.info('file', { documentId, state: outcome.state, problem: outcome.problem, type: outcome.type });
  });
}

async function outcomeOf(
  files: FileTools['files'],
  { key, objectVersion, result }: ScanResult,
): Promise<Outcome> {
  if (result !== 'clean') return refused(result);
  if (objectVersion === undefined) return refused('not-scanned');
  const bytes = await files.read(key, objectVersion, MOST_BYTES);
  const found = await lookInto(bytes);
  if (typeof found === 'string') return refused(found);
  const { type, text, pages, findings, counts } = found;
  return {
    ...{ state: 'ready', type, objectVersion, findings, counts },
    ...(pages !== undefined && { pages }),
    words: distinctWords(text, MOST_WORDS),
  };
}

const refused = (problem: NonNullable<Outcome['problem']>): Outcome => ({
  ...{ state: 'refused', problem, findings: [], words: '' },
});

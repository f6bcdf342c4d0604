import { answerImport as contract } from '#shared/roster/answer-import.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { rests } from '../domain/import-states.ts';
import type { ImportQueue } from '../store/import-queue.ts';
import {
  changeImport,
  ImportChangedMeanwhile,
  readImport,
  shownImport,
  type StoredImport,
} from '../store/import-store.ts';

/** The state an answer is about, and the refusal where the import is in another. */
const about = {
  approve: { state: 'waiting', otherwise: 'not-waiting' },
  reject: { state: 'waiting', otherwise: 'not-waiting' },
  retry: { state: 'stopped', otherwise: 'not-stopped' },
} as const;
type Word = keyof typeof about;

/**
 * Approves or rejects an import that waits, or lets one that stopped go on from where it stood. The same answer again
 * asks the same again, and changes nothing.
 */
export const answerImport = (table: Table, queue: ImportQueue) =>
  endpoint(contract, {
    about: ({ importId }) => ({ kind: 'import', id: importId }),
    load: ({ importId }, { tenant }) => readImport(table, tenant, importId),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { importId, version, answer }, loaded, tenant }) {
      const { state, otherwise } = about[answer];
      if (loaded.state !== state) {
        if (!isAnswered(loaded, answer)) return refused(otherwise, { current: shownImport(loaded) });
        if (!rests(loaded.state)) await queue.goOn(tenant, importId);
        return done(shownImport(loaded));
      }
      if (loaded.version !== version) return refused('changed-meanwhile', { current: shownImport(loaded) });
      try {
        const answered = await changeImport(table, loaded, changeOf(loaded, answer));
        if (!rests(answered.state)) await queue.goOn(tenant, importId);
        return done(shownImport(answered));
      } catch (error) {
        if (!(error instanceof ImportChangedMeanwhile)) throw error;
        const current = await readImport(table, tenant, importId);
        return refused('changed-meanwhile', { ...(current && { current: shownImport(current) }) });
      }
    },
  });

/** What the answer makes of the import. A stopped one that had not come to applying is checked from the beginning. */
function changeOf({ stoppedIn, retries = 0 }: StoredImport, answer: Word): Partial<StoredImport> {
  if (answer === 'reject') return { state: 'rejected' };
  if (answer === 'approve') return { state: 'applying' };
  return { state: stoppedIn ?? 'checking', retries: retries + 1 };
}

/** True when this answer was given before, so that a reply that was lost is made good. */
function isAnswered({ state, safeguards, retries = 0 }: StoredImport, answer: Word): boolean {
  if (answer === 'approve') return safeguards.length > 0 && (state === 'applying' || state === 'done');
  if (answer === 'reject') return state === 'rejected';
  return retries > 0;
}

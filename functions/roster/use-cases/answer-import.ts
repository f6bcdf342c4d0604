import { answerImport as contract } from '#shared/roster/answer-import.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { ImportQueue } from '../store/import-queue.ts';
import { changeImport, ImportChangedMeanwhile, readImport, shownImport } from '../store/import-store.ts';

/** Approves or rejects an import that waits. The same answer again asks the same again, and changes nothing. */
export const answerImport = (table: Table, queue: ImportQueue) =>
  endpoint(contract, {
    about: ({ importId }) => ({ kind: 'import', id: importId }),
    load: ({ importId }, { tenant }) => readImport(table, tenant, importId),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { importId, version, answer }, loaded, tenant }) {
      const isApproval = answer === 'approve';
      if (loaded.state !== 'waiting') {
        const isAnsweredSo = isApproval
          ? loaded.safeguards.length > 0 && ['applying', 'done'].includes(loaded.state)
          : loaded.state === 'rejected';
        if (!isAnsweredSo) return refused('not-waiting', { current: shownImport(loaded) });
        if (loaded.state === 'applying') await queue.goOn(tenant, importId);
        return done(shownImport(loaded));
      }
      if (loaded.version !== version) return refused('changed-meanwhile', { current: shownImport(loaded) });
      try {
        const answered = await changeImport(table, loaded, { state: isApproval ? 'applying' : 'rejected' });
        if (isApproval) await queue.goOn(tenant, importId);
        return done(shownImport(answered));
      } catch (error) {
        if (!(error instanceof ImportChangedMeanwhile)) throw error;
        const current = await readImport(table, tenant, importId);
        return refused('changed-meanwhile', { ...(current && { current: shownImport(current) }) });
      }
    },
  });

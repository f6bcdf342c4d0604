import { undoMerge as contract } from '#shared/people/undo-merge.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { survivorOf } from '../store/alias-store.ts';
import { readMerge } from '../store/merge-store.ts';
import { beginUndo, finishUndo } from '../store/run-undo.ts';

/** Takes a merge back, also one that stopped halfway; sent again it goes on, or says that it is done. */
export const undoMerge = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ mergeId }, { tenant }) => readMerge(table, tenant, mergeId),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: merge, tenant, now }) {
      const { ttl: _, ...made } = merge;
      if (merge.state === 'undone') return done(made);
      if (merge.state === 'undoing') return done(await finishUndo(table, tenant, merge));
      if (merge.until < now) return refused('too-late-to-undo');
      // Whoever stayed has become another since: that merge has to be taken back first.
      if ((await survivorOf(table, tenant, merge.keep)) !== merge.keep) return refused('merged-on');
      const begun = await beginUndo(table, tenant, merge);
      if (begun === 'assessed-since') return refused('assessed-since');
      return done(await finishUndo(table, tenant, begun));
    },
  });

import type { Change } from '#shared/roster/import.ts';
import { readImport as contract } from '#shared/roster/read-import.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChanges } from '../store/change-store.ts';
import { readImport as readStoredImport, shownImport } from '../store/import-store.ts';

const MOST_OF_A_KIND = 500;

/** One import with its readable change list. */
export const readImport = (table: Table) =>
  endpoint(contract, {
    about: ({ importId }) => ({ kind: 'import', id: importId }),
    async load({ importId }, { tenant }) {
      const [stored, changes] = await Promise.all([
        readStoredImport(table, tenant, importId),
        readChanges(table, tenant, importId),
      ]);
      return stored && { stored, changes };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded: { stored, changes }, decision }) =>
      done({
        import: shownImport(stored),
        changes: firstOfEachKind(changes),
        why: decision.reasons,
      }),
  });

function firstOfEachKind(changes: readonly Change[]): Change[] {
  const seen = new Map<Change['kind'], number>();
  return changes.filter(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= MOST_OF_A_KIND;
  });
}

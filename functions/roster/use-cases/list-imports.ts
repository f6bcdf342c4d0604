import { listImports as contract } from '#shared/roster/list-imports.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listImports as listStoredImports, shownImport } from '../store/import-store.ts';

/** The latest imports, newest first. Recorded, since a file's name may hold a person's. */
export const listImports = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => listStoredImports(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done({ imports: loaded.map(shownImport) }),
  });

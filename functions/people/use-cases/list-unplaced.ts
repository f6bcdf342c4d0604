import { listUnplaced as contract } from '#shared/people/list-unplaced.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listMarked } from '../store/find-store.ts';

const MOST = 2000;

/** Children who have no place in any group, by birth date: one query. */
export const listUnplaced = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => listMarked(table, tenant, 'no-unit', MOST),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done({ children: loaded.slice(0, MOST), more: loaded.length > MOST }),
  });

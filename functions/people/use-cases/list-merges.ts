import { listMerges as contract } from '#shared/people/list-merges.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listMerges as listStored } from '../store/merge-store.ts';

/** The merges that can still be undone and those that stopped halfway, newest first. */
export const listMerges = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => listStored(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded, now }) =>
      done({
        merges: loaded
          .filter(({ until, state }) => until >= now || state === 'moving' || state === 'undoing')
          .sort((one, other) => other.at.localeCompare(one.at)),
      }),
  });

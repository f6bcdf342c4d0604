import { readCollections as contract } from '#shared/portal/read-collections.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readCollections as read } from '../store/collection-store.ts';
import { readEntries } from '../store/search-store.ts';

/** The reading orders, with what can be put into them. */
export const readCollections = (table: Table) =>
  endpoint(contract, {
    load: async (_, { tenant }) => {
      const [collections, entries] = await Promise.all([read(table, tenant), readEntries(table, tenant)]);
      return { collections, entries };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded: { collections, entries } }) =>
      done({
        collections,
        documents: entries
          .filter(({ kind }) => kind === 'document')
          .map(({ id, title }) => ({ id, title }))
          .sort((one, other) => one.title.localeCompare(other.title, 'da')),
      }),
  });

import { listCustodyConflicts as contract } from '#shared/people/list-custody-conflicts.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listCustodyConflicts as listStored } from '../store/custody-store.ts';

/** Where a file and a better source say different things about custody, by the child's name. */
export const listCustodyConflicts = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => listStored(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) =>
      done({
        children: loaded.toSorted((one, other) => one.childName.localeCompare(other.childName, 'da')),
      }),
  });

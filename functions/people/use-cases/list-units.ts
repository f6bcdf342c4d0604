import { listUnits as contract } from '#shared/people/list-units.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listUnits as listStoredUnits } from '../store/unit-store.ts';

/** The municipality's units, also the one with the children who have no unit yet. */
export const listUnits = (table: Table) =>
  endpoint(contract, {
    load: (_, { tenant }) => listStoredUnits(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done({ units: loaded }),
  });

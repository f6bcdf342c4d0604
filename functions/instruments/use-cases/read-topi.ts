import { readTopi as contract } from '#shared/instruments/read-topi.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readTopiVersion } from '../topi-store.ts';

/** The criteria to assess by: those in force, or those of the version a round was planned with. */
export const readTopi = (table: Table) =>
  endpoint(contract, {
    load: ({ version }, { tenant }) => readTopiVersion(table, tenant, version),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done(loaded),
  });

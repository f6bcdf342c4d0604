import { readProfile as contract } from '#shared/instruments/read-profile.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readProfileVersion } from '../profile-store.ts';

/** The questions of a dialogue: those in force for an age, or those of the version a dialogue was begun with. */
export const readProfile = (table: Table) =>
  endpoint(contract, {
    load: ({ age, version }, { tenant }) => readProfileVersion(table, tenant, age, version),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done(loaded),
  });

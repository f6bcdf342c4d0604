import { readMunicipalityMeans as contract } from '#shared/dialogues/read-municipality-means.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readDone } from '../store/done-store.ts';
import { groupMeans } from './group-means.ts';

/** The municipality's spider web of a year, from what stays of agreed dialogues without any person in it. */
export const readMunicipalityMeans = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ year }, { tenant }) => readDone(table, tenant, year),
    subject: () => ({ kind: 'tenant' }),
    run: async ({ tenant, loaded }) => done(await groupMeans(table, tenant, loaded)),
  });

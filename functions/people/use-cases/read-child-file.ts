import { readChildFile as contract } from '#shared/people/read-child-file.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '../domain/overview.ts';
import { childFile } from '../store/child-file-store.ts';
import { readChildProfile } from '../store/child-store.ts';

/** All master data of one child, for setting them right. */
export const readChildFile = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    run: async ({ loaded, decision, today }) => done(await childFile(table, loaded, decision, today)),
  });

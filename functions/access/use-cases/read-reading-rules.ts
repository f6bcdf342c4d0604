import { readReadingRules as contract } from '#shared/access/read-reading-rules.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRules } from '../store/reading-rules-store.ts';

/** What the municipality has decided about reading. */
export const readReadingRules = (table: Table) =>
  endpoint(contract, {
    load: (_, { tenant }) => readRules(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done(loaded),
  });

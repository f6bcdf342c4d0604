import { editRetention as contract } from '#shared/rights/edit-retention.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRules, saveRules } from '../store/retention-store.ts';

/** Sets how long things are kept, over the version seen. */
export const editRetention = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => readRules(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ input, loaded: current, tenant }) {
      const saved = current.version === input.version ? await saveRules(table, tenant, input) : undefined;
      return saved ? done(saved) : refused('changed-meanwhile', { current });
    },
  });

import type { Collections } from '#shared/portal/collection.ts';
import { saveCollections as contract } from '#shared/portal/save-collections.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { putCollections, readCollections } from '../store/collection-store.ts';

/** Replaces the reading orders. Who edited older ones is shown the ones that stand. */
export const saveCollections = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => readCollections(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { version, collections }, loaded, tenant, now }) {
      const next: Collections = { version: version + 1, collections, changedAt: now };
      if (loaded.version === version && (await putCollections(table, tenant, next))) return done(next);
      const current = loaded.version === version ? await readCollections(table, tenant) : loaded;
      const isRepeat =
        current.version === version + 1 &&
        JSON.stringify(current.collections) === JSON.stringify(collections);
      return isRepeat ? done(current) : refused('changed-meanwhile', { current });
    },
  });

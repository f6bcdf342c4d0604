import { readChildCpr as contract } from '#shared/people/read-child-cpr.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '../domain/overview.ts';
import { seenBy } from '../domain/shown.ts';
import { childSecretKey, readChildProfile } from '../store/child-store.ts';
import { secretSchema } from '../store/cpr-writes.ts';

/** Two round trips: the child, then its own key. Nothing is opened before the decision. */
export const readChildCpr = (table: Table, openKeys: (tenant: string) => Promise<MunicipalityKeys>) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ tenant, loaded: child, decision }) {
      const { sections, obligations } = decision;
      if (!sections.includes('concerns') || obligations.includes('hide-what-a-stop-covers'))
        return refused('not-found');
      if (seenBy(decision) !== 'unit') return done({});
      const item = await table.get(childSecretKey(tenant, child.id));
      if (!item) return done({});
      const keys = await openKeys(tenant);
      return done({ cpr: keys.openCpr(child.id, secretSchema.parse(item)) });
    },
  });

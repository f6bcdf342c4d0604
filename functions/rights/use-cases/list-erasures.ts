import { fullName } from '#shared/people/child.ts';
import { listErasures as contract } from '#shared/rights/list-erasures.contract.ts';
import { shownErasureSchema } from '#shared/rights/erasure.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { listErasures as listStored } from '../store/erasure-store.ts';

/** All proposals and certificates, newest first. Who is erased has no name here any more. */
export const listErasures = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => listStored(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded, tenant }) {
      const ids = [...new Set(loaded.flatMap(({ childId }) => childId ?? []))];
      const children = await readChildProfiles(table, tenant, ids);
      const names = new Map(children.map((child) => [child.id, fullName(child)]));
      const erasures = loaded.map((one) =>
        shownErasureSchema.parse({ ...one, childName: names.get(one.childId ?? '') ?? '' }),
      );
      return done({ erasures });
    },
  });

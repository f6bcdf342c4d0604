import { listRulerVersions as contract } from '#shared/instruments/list-ruler-versions.contract.ts';
import { publishedVersionSchema } from '#shared/instruments/published-version.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRulerVersions } from '../ruler-store.ts';

/** The history of a ruler. */
export const listRulerVersions = (table: Table) =>
  endpoint(contract, {
    async load({ rulerId }, { tenant }) {
      const versions = await readRulerVersions(table, tenant, rulerId);
      return versions.length > 0 ? versions : undefined;
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done({ versions: loaded.map((one) => publishedVersionSchema.parse(one)) }),
  });

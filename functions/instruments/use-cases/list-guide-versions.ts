import { listGuideVersions as contract } from '#shared/instruments/list-guide-versions.contract.ts';
import { publishedVersionSchema } from '#shared/instruments/published-version.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readGuideVersions } from '../guide-store.ts';

/** The history of the action guide. */
export const listGuideVersions = (table: Table) =>
  endpoint(contract, {
    load: (_, { tenant }) => readGuideVersions(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done({ versions: loaded.map((one) => publishedVersionSchema.parse(one)) }),
  });

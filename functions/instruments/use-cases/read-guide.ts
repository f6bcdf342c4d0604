import { readGuide as contract } from '#shared/instruments/read-guide.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readGuidePart, readGuideVersion } from '../guide-store.ts';
import { readGuideScale } from '../guide-scale-store.ts';

/** The action guide with the measures of one degree: the one in force, or an older version. */
export const readGuide = (table: Table) =>
  endpoint(contract, {
    async load({ version, degree }, { tenant }) {
      const [guide, scale] = await Promise.all([
        readGuideVersion(table, tenant, version),
        readGuideScale(table, tenant),
      ]);
      return guide && { guide, scale, part: await readGuidePart(table, tenant, guide, degree) };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done(loaded),
  });

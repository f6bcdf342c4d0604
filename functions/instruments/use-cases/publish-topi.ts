import { publishTopi as contract } from '#shared/instruments/publish-topi.contract.ts';
import { topiContentSchema } from '#shared/instruments/topi.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { publishWhole } from './publish-whole.ts';
import { readTopiInForce, topi } from '../topi-store.ts';

/** Adds the next version of the wellbeing assessment. */
export const publishTopi = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => readTopiInForce(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ input: { basedOn, content }, tenant, now, loaded }) =>
      publishWhole(table, tenant, topi, {
        ...{ basedOn, inForce: loaded },
        next: { ...content, version: basedOn + 1, publishedAt: now },
        contentOf: (one) => topiContentSchema.parse(one),
      }),
  });

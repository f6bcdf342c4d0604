import { profileContentSchema } from '#shared/instruments/profile.ts';
import { publishProfile as contract } from '#shared/instruments/publish-profile.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { profileFor, readProfileInForce } from '../profile-store.ts';
import { publishWhole } from './publish-whole.ts';

/** Adds the next version of the dialogue profile for an age. */
export const publishProfile = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ age }, { tenant }) => readProfileInForce(table, tenant, age),
    subject: () => ({ kind: 'tenant' }),
    run: ({ input: { age, basedOn, content }, tenant, now, loaded }) =>
      publishWhole(table, tenant, profileFor(age), {
        ...{ basedOn, inForce: loaded },
        next: { ...content, age, version: basedOn + 1, publishedAt: now },
        contentOf: (one) => profileContentSchema.parse(one),
      }),
  });

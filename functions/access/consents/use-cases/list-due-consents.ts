import { listDueConsents as contract } from '#shared/access/list-due-consents.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dueConsents } from './due-consents.ts';

/** Two round trips after the actor. */
export const listDueConsents = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run(call) {
      const { consents, stops } = await dueConsents(table, call);
      return done({
        consents: consents.map(({ unitId: _, group, ...one }) => ({
          ...one,
          ...(group && { groupName: group.name }),
        })),
        stops,
      });
    },
  });

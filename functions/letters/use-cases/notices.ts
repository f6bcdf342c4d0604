import { listNotices as listContract } from '#shared/letters/list-notices.contract.ts';
import { markNotices as markContract } from '#shared/letters/mark-notices.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listNotices as readLatest, markNotices as markStored } from '../store/notice-store.ts';

/** The reader's own notices, of the side that is signed in. */
export const listNotices = (table: Table) =>
  endpoint(listContract, {
    load: (_, { tenant, actorId, session: { side } }) =>
      readLatest(table, tenant, { side, personId: actorId }),
    subject: () => ({ kind: 'nothing' }),
    run: ({ loaded: notices }) => done({ notices, unread: notices.filter((one) => !one.read).length }),
  });

/** Marks the reader's own notices. */
export const markNotices = (table: Table) =>
  endpoint(markContract, {
    load: () => Promise.resolve(true),
    subject: () => ({ kind: 'nothing' }),
    async run({ input: { ids, read }, tenant, actorId, session: { side } }) {
      await markStored(table, tenant, { side, personId: actorId }, ids, read);
      return done({});
    },
  });

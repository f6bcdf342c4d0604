import { listReads as contract } from '#shared/access/list-reads.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { readActorNames } from '../store/actor-store.ts';
import { listRecords } from '../store/record-store.ts';

const LATEST = 200;

/** Who has asked for what about a child, by name: two round trips, since the names follow from the lines. */
export const listReads = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [child, records] = await Promise.all([
        readChildProfile(table, tenant, childId),
        listRecords(table, tenant, childId, LATEST),
      ]);
      return child && { child, records };
    },
    subject: ({ child }) => childSubject(child),
    async run({ loaded: { records }, tenant }) {
      const names = await readActorNames(table, tenant, [...new Set(records.map((one) => one.actorId))]);
      return done({
        reads: records.map(({ at, actorId, word, outcome }) => ({
          at,
          actorId,
          actorName: names.get(actorId) ?? '',
          word,
          outcome,
        })),
      });
    },
  });

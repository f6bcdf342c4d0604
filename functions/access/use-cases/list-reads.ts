import { listReads as contract } from '#shared/access/list-reads.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { readActorNames } from '../store/actor-store.ts';
import { listRecords } from '../store/record-store.ts';

const LATEST = 200;

/**
 * Who has asked for what about a child, by name: about the child itself, and about the groups' lists it stood on while
 * it was there. Three round trips, since the groups follow from the child and the names from the lines.
 */
export const listReads = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId }, { tenant }) {
      const [child, records] = await Promise.all([
        readChildProfile(table, tenant, childId),
        listRecords(table, tenant, { kind: 'child', id: childId }, LATEST),
      ]);
      return child && { child, records };
    },
    subject: ({ child }) => childSubject(child),
    async run({ loaded: { child, records: own }, tenant }) {
      const lists = await Promise.all(
        child.affiliations.flatMap(({ groups, from, to }) =>
          groups.map(({ id }) => listRecords(table, tenant, { kind: 'group', id }, LATEST, { from, to })),
        ),
      );
      const records = [...own, ...lists.flat()]
        .sort((one, other) => other.at.localeCompare(one.at))
        .slice(0, LATEST);
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

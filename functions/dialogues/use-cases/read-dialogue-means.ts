import { readDialogueMeans as contract } from '#shared/dialogues/read-dialogue-means.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readLines } from '../store/line-store.ts';
import { groupMeans } from './group-means.ts';

/** A group's spider web, of the latest dialogue of each child in which the talk has led to something. */
export const readDialogueMeans = (table: Table) =>
  endpoint(contract, {
    about: ({ groupId }) => ({ kind: 'group', id: groupId }),
    load: ({ unitId }, { tenant }) => readLines(table, tenant, unitId),
    subject: (_, { unitId, groupId }) =>
      groupId.startsWith(`${unitId}-`) ? { kind: 'group', unitId, groupId } : undefined,
    async run({ input, tenant, loaded }) {
      const finished = loaded
        .filter((line) => line.groupId === input.groupId && line.agreedOn !== undefined && line.means)
        .sort((one, other) => one.startedAt.localeCompare(other.startedAt));
      const latest = [...new Map(finished.map((line) => [line.childId, line])).values()];
      const all = latest.flatMap(({ age, means }) => (means ? [{ age, means }] : []));
      return done(await groupMeans(table, tenant, all));
    },
  });

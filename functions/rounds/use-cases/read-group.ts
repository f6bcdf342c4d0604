import { done } from '#shared/refusals.ts';
import { readGroup as contract } from '#shared/rounds/read-group.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { groupList } from '../domain/group-round.ts';
import { readGroupRound } from '../store/group-round-store.ts';
import { readRound } from '../store/round-store.ts';

/** One round trip. */
export const readGroup = (table: Table) =>
  endpoint(contract, {
    about: ({ groupId }) => ({ kind: 'group', id: groupId }),
    async load(input, { tenant }) {
      const where = { ...input, tenant };
      const [round, group] = await Promise.all([
        readRound(table, tenant, input.roundId),
        readGroupRound(table, where),
      ]);
      return round && group && { round, group };
    },
    subject: ({ group: { roster } }) => ({ kind: 'group', unitId: roster.unitId, groupId: roster.groupId }),
    run: ({ loaded: { round, group }, actor, decision }) =>
      done({ ...groupList(round, group, actor.id), why: decision.reasons }),
  });

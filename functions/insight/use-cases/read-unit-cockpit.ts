import { noCounts } from '#shared/insight/counts.ts';
import { readUnitCockpit as contract } from '#shared/insight/read-unit-cockpit.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readGroupCounts, readUnitCounts } from '../store/counter-store.ts';

/** One round trip, counters only. A unit that is not in the round has none. */
export const readUnitCockpit = (table: Table) =>
  endpoint(contract, {
    async load({ roundId, unitId }, { tenant }) {
      const [unit, groups] = await Promise.all([
        readUnitCounts(table, tenant, roundId, unitId),
        readGroupCounts(table, tenant, roundId, unitId),
      ]);
      return { unit, groups };
    },
    subject: (_loaded, { unitId }) => ({ kind: 'unit', unitId }),
    run: ({ loaded: { unit, groups } }) =>
      done({
        unitName: unit?.name ?? '',
        total: unit?.counts ?? noCounts,
        groups: groups
          .map(({ id, name, counts }) => ({ groupId: id, groupName: name, counts }))
          .sort((one, other) => one.groupName.localeCompare(other.groupName, 'da')),
      }),
  });

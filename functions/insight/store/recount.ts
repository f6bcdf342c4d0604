import type { Counts } from '#shared/insight/counts.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listRoundGroups, readGroupRound } from '#functions/rounds/index.ts';
import { countChildren, sum } from '../domain/counting.ts';
import { countsOf, unpackCounter } from './counter-items.ts';

const GROUPS_AT_ONCE = 8;

/** All counts of a round: by `<unit>#<group>`, by unit, and the municipality's. */
export interface RoundCounts {
  groups: Record<string, Counts>;
  units: Record<string, Counts>;
  total: Counts;
}

/** Counts the round from where its children stand, without looking at the counters: what these must equal. */
export async function recount(table: Table, tenant: string, roundId: string): Promise<RoundCounts> {
  const groups = await listRoundGroups(table, tenant, roundId);
  const counted = await inParallel(groups, GROUPS_AT_ONCE, async ({ unitId, groupId }) => {
    const group = await readGroupRound(table, { tenant, roundId, groupId });
    return {
      unitId,
      groupId,
      counts: countChildren(group?.roster.children ?? [], group?.progress ?? new Map()),
    };
  });
  const unitIds = [...new Set(groups.map((group) => group.unitId))];
  const ofUnit = (unitId: string) => counted.filter((one) => one.unitId === unitId).map((one) => one.counts);
  return {
    groups: Object.fromEntries(
      counted.map(({ unitId, groupId, counts }) => [`${unitId}#${groupId}`, counts]),
    ),
    units: Object.fromEntries(unitIds.map((unitId) => [unitId, sum(ofUnit(unitId))])),
    total: sum(counted.map((one) => one.counts)),
  };
}

/** The counters as they stand. */
export async function readCounters(table: Table, tenant: string, roundId: string): Promise<RoundCounts> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': countsOf(tenant, roundId) },
  });
  const named = items.map((item) => [String(item['sk']), unpackCounter(item).counts] as const);
  const under = (prefix: string) =>
    Object.fromEntries(
      named.flatMap(([sk, counts]) => (sk.startsWith(prefix) ? [[sk.slice(prefix.length), counts]] : [])),
    );
  return {
    groups: under('u#'),
    units: under('t#'),
    total: named.find(([sk]) => sk === 'all')?.[1] ?? sum([]),
  };
}

import { noCounts, type Counts } from '#shared/insight/counts.ts';
import type { Table } from '#functions/kernel/table.ts';
import { countsOf, totalKey, unitCounterKey, unpackCounter } from './counter-items.ts';

export interface NamedCounts {
  id: string;
  name: string;
  counts: Counts;
}

/**
 * A unit's groups in a round: one query of the unit's part of the counters. `eventually` costs half and may lag by a
 * moment, as the counters themselves may.
 */
export async function readGroupCounts(
  table: Table,
  tenant: string,
  roundId: string,
  unitId: string,
  options: { eventually?: boolean } = {},
): Promise<NamedCounts[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :unit)',
    ExpressionAttributeValues: { ':pk': countsOf(tenant, roundId), ':unit': `u#${unitId}#` },
    ConsistentRead: !options.eventually,
  });
  return items.map((item) => named(item, `u#${unitId}#`));
}

/** A unit's sums; undefined when the unit is not in the round. */
export async function readUnitCounts(
  table: Table,
  tenant: string,
  roundId: string,
  unitId: string,
): Promise<NamedCounts | undefined> {
  const item = await table.get(unitCounterKey(tenant, roundId, unitId));
  return item && named(item, 't#');
}

/** The municipality's sums. */
export async function readTotal(table: Table, tenant: string, roundId: string): Promise<Counts> {
  const item = await table.get(totalKey(tenant, roundId));
  return item ? unpackCounter(item).counts : noCounts;
}

/** At most `limit` units by id, after the one named; `next` is absent on the last page. */
export async function readUnitsPage(
  table: Table,
  where: { tenant: string; roundId: string },
  limit: number,
  after?: string,
): Promise<{ units: NamedCounts[]; next?: string }> {
  const pk = countsOf(where.tenant, where.roundId);
  const { items, next } = await table.queryPage({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :units)',
    ExpressionAttributeValues: { ':pk': pk, ':units': 't#' },
    Limit: limit,
    ...(after && { ExclusiveStartKey: { pk, sk: `t#${after}` } }),
  });
  const units = items.map((item) => named(item, 't#'));
  const last = units.at(-1);
  return { units, ...(next && last && { next: last.id }) };
}

function named(item: Record<string, unknown>, prefix: string): NamedCounts {
  const { name, counts } = unpackCounter(item);
  return { id: String(item['sk']).slice(prefix.length), name, counts };
}

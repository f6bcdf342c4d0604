import { type Item, sameItem, sameValue } from './attribute-value.ts';
import { itemSize } from './item-size.ts';
import { projected } from './keys.ts';
import type { IndexDescription, TableDescription } from './table-description.ts';

export type CapacityDetail = 'NONE' | 'TOTAL' | 'INDEXES';

/** Capacity units one request used of one table and of its indexes by name. */
export interface Usage {
  table: number;
  global: Record<string, number>;
  local: Record<string, number>;
}

/** How the units were used, for the transactional calls that say so. */
export type UnitKind = 'ReadCapacityUnits' | 'WriteCapacityUnits';

/** Read units for a number of bytes: steps of 4 KB, half a unit each unless consistent; nothing found is one step. */
export function readUnits(bytes: number, isConsistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (isConsistent ? 1 : 0.5);
}

/** Write units of a change to one item: steps of 1 KB of the larger of the old and the new item. */
function writeUnits(old: Item | undefined, next: Item | undefined): number {
  const bytes = Math.max(old ? itemSize(old) : 0, next ? itemSize(next) : 0);
  return Math.max(1, Math.ceil(bytes / 1024));
}

/**
 * Write units of a change by table and index. An index is charged when what it projects changes: one write, or two
 * (delete and put) when the entry moves to another key.
 * Source: Amazon DynamoDB Developer Guide, "Provisioned throughput considerations for global secondary indexes".
 */
export function writeUsage(table: TableDescription, old: Item | undefined, next: Item | undefined): Usage {
  const usage: Usage = { table: writeUnits(old, next), global: {}, local: {} };
  for (const index of table.GlobalSecondaryIndexes ?? []) charge(usage.global, table, index, old, next);
  for (const index of table.LocalSecondaryIndexes ?? []) charge(usage.local, table, index, old, next);
  return usage;
}

function charge(
  units: Record<string, number>,
  table: TableDescription,
  index: IndexDescription,
  old: Item | undefined,
  next: Item | undefined,
): void {
  const before = projected(table, index, old);
  const after = projected(table, index, next);
  if (!before && !after) return;
  if (!before || !after) return void (units[index.IndexName] = writeUnits(before, after));
  const moved = index.KeySchema.some(({ AttributeName: name }) => !sameValue(before[name], after[name]));
  if (moved) units[index.IndexName] = writeUnits(before, undefined) + writeUnits(undefined, after);
  else if (!sameItem(before, after)) units[index.IndexName] = writeUnits(before, after);
}

/** Adds one usage to another of the same table. */
export function addUsage(sum: Usage, more: Usage, factor = 1): void {
  sum.table += more.table * factor;
  for (const [name, units] of Object.entries(more.global))
    sum.global[name] = (sum.global[name] ?? 0) + units * factor;
  for (const [name, units] of Object.entries(more.local))
    sum.local[name] = (sum.local[name] ?? 0) + units * factor;
}

/** The ConsumedCapacity member of an answer, or nothing when it was not asked for. */
export function consumed(
  detail: CapacityDetail | undefined,
  tableName: string,
  usage: Usage,
  kind?: UnitKind,
): Record<string, unknown> | undefined {
  if (detail !== 'TOTAL' && detail !== 'INDEXES') return undefined;
  const units = (amount: number) => ({ CapacityUnits: amount, ...(kind && { [kind]: amount }) });
  const each = (indexes: Record<string, number>) =>
    Object.fromEntries(Object.entries(indexes).map(([name, amount]) => [name, units(amount)]));
  const indexes = [...Object.values(usage.global), ...Object.values(usage.local)];
  return {
    TableName: tableName,
    ...units(indexes.reduce((sum, amount) => sum + amount, usage.table)),
    ...(detail === 'INDEXES' && {
      Table: units(usage.table),
      ...(Object.keys(usage.global).length > 0 && { GlobalSecondaryIndexes: each(usage.global) }),
      ...(Object.keys(usage.local).length > 0 && { LocalSecondaryIndexes: each(usage.local) }),
    }),
  };
}

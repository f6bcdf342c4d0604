import * as z from 'zod';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { batchesOf, type RoundUnit } from '../domain/batches.ts';

interface Where {
  tenant: string;
  roundId: string;
}
const unitsKey = ({ tenant, roundId }: Where): Key => ({
  pk: partition(tenant, 'round', roundId),
  sk: 'units',
});
const batchKey = ({ tenant, roundId }: Where, batch: string): Key => ({
  pk: partition(tenant, 'round', roundId),
  sk: `batch#${batch}`,
});

const unitsSchema = z.object({
  units: z.array(z.tuple([z.string(), z.string(), z.number()])),
  homes: z.array(z.tuple([z.string(), z.string()])).default([]),
});
const batchSchema = z.object({ groups: z.array(z.tuple([z.string(), z.string()])) });

/** A group in a round. */
export interface RoundGroup {
  unitId: string;
  groupId: string;
}

/** What is frozen when a round begins to open. `homes`: of children in several units, the one that assesses them. */
export interface RoundUnits {
  units: RoundUnit[];
  homes: ReadonlyMap<string, string>;
}

/** Freezes which units the round is about, unless they are frozen already. */
export async function freezeUnits(table: Table, where: Where, { units, homes }: RoundUnits): Promise<void> {
  await table.put({
    Item: {
      ...unitsKey(where),
      units: units.map(({ id, name, groups }) => [id, name, groups]),
      ...(homes.size > 0 && { homes: [...homes] }),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
}

/** What was frozen when the round began to open; nothing before. */
export async function readFrozen(table: Table, where: Where): Promise<RoundUnits> {
  const item = await table.get(unitsKey(where));
  const { units, homes } = item ? unitsSchema.parse(item) : { units: [], homes: [] };
  return { units: units.map(([id, name, groups]) => ({ id, name, groups })), homes: new Map(homes) };
}

/** The units of a round that has begun to open; empty before. */
export const readUnits = async (table: Table, where: Where): Promise<RoundUnit[]> =>
  (await readFrozen(table, where)).units;

/** The batches of a round that has begun to open, always the same. */
export const readBatches = async (table: Table, where: Where): Promise<RoundUnit[][]> =>
  batchesOf(await readUnits(table, where));

/** Notes which groups of a batch are in the round: the index for all that later goes over the whole round. */
export async function saveBatch(
  table: Table,
  where: Where,
  batch: string,
  groups: readonly RoundGroup[],
): Promise<void> {
  const Item = { ...batchKey(where, batch), groups: groups.map(({ unitId, groupId }) => [unitId, groupId]) };
  await table.put({ Item });
}

const groupsIn = (item: unknown): RoundGroup[] =>
  batchSchema.parse(item).groups.map(([unitId, groupId]) => ({ unitId, groupId }));

/** The groups of one batch, by the id of its first unit; undefined while the batch is not opened. */
export async function readBatch(
  table: Table,
  where: Where,
  batch: string,
): Promise<RoundGroup[] | undefined> {
  const item = await table.get(batchKey(where, batch));
  return item && groupsIn(item);
}

/** Every group of the round. */
export async function listRoundGroups(table: Table, tenant: string, roundId: string): Promise<RoundGroup[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :batch)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'round', roundId), ':batch': 'batch#' },
  });
  return items.flatMap(groupsIn);
}

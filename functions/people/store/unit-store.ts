import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { unitSchema, type Unit } from '#shared/people/list-units.contract.ts';
import { packedGroupSchema, type PackedGroup } from '#shared/people/packed-group.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

export const unitKey = (tenant: string, unitId: string): Key => ({
  pk: partition(tenant, 'units'),
  sk: unitId,
});
export const groupKey = (tenant: string, unitId: string, groupId: string): Key => ({
  pk: partition(tenant, 'unit', unitId),
  sk: `group#${groupId}`,
});

const storedUnitSchema = unitSchema.extend({
  /** When the last accepted file was exported: an ISO instant. */
  exportedAt: z.string().optional(),
});
export type StoredUnit = z.infer<typeof storedUnitSchema>;

const storedGroupSchema = packedGroupSchema.extend({
  /** Children whom a person has placed here: they stay, though no file names them. */
  byHand: z.array(idSchema).default([]),
  version: z.number().int().default(0),
});
export type StoredGroup = z.infer<typeof storedGroupSchema>;
export const readStoredGroup = (item: Item): StoredGroup => storedGroupSchema.parse(item);

/** Every unit of the municipality with its groups' names and sizes, by name. */
export async function listUnits(table: Table, tenant: string): Promise<Unit[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'units') },
    ConsistentRead: false,
  });
  return items
    .map((item) => unitSchema.parse(item))
    .sort((one, other) => one.name.localeCompare(other.name, 'da'));
}

export async function readUnit(
  table: Table,
  tenant: string,
  unitId: string,
): Promise<StoredUnit | undefined> {
  const item = await table.get(unitKey(tenant, unitId));
  return item && storedUnitSchema.parse(item);
}

/** Writes the unit as the file that was applied last has it. */
export async function saveUnit(table: Table, tenant: string, unit: StoredUnit): Promise<void> {
  await table.put({ Item: { ...unitKey(tenant, unit.id), ...storedUnitSchema.parse(unit) } });
}

/** The unit's groups with everyone in them: one query. */
export async function listGroups(table: Table, tenant: string, unitId: string): Promise<PackedGroup[]> {
  return (await listStoredGroups(table, tenant, unitId)).map(({ version: _, byHand: __, ...group }) => group);
}

export async function listStoredGroups(table: Table, tenant: string, unitId: string): Promise<StoredGroup[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :group)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'unit', unitId), ':group': 'group#' },
  });
  return items.map(readStoredGroup);
}

import type { Table } from '#functions/kernel/table.ts';
import { readRoster, type GroupRoundAt } from '#functions/rounds/index.ts';

const known = new WeakMap<Table, Map<string, string>>();

/** The unit a group of a round belongs to. It is frozen with the round, so each is looked up once per container. */
export async function unitOfGroup(table: Table, where: GroupRoundAt): Promise<string | undefined> {
  const units = known.get(table) ?? new Map<string, string>();
  known.set(table, units);
  const key = `${where.tenant} ${where.roundId} ${where.groupId}`;
  const unitId = units.get(key) ?? (await readRoster(table, where))?.unitId;
  if (unitId !== undefined) units.set(key, unitId);
  return unitId;
}

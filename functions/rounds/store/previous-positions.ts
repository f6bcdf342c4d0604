import type { Position } from '#shared/instruments/topi.ts';
import type { Round } from '#shared/rounds/round.ts';
import { jointEntrySchema } from '#shared/rounds/thread-entries.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readGroupRound } from './group-round-store.ts';
import { listRounds } from './round-store.ts';
import { jointKey } from './thread-store.ts';

const LOOKS_BACK = 3;

/** Ids of the latest rounds that opened before this one, newest first. */
export async function roundsBefore(table: Table, tenant: string, round: Round): Promise<string[]> {
  const rounds = await listRounds(table, tenant);
  return rounds
    .filter((one) => one.id !== round.id && one.openedAt !== undefined && one.opensOn <= round.opensOn)
    .slice(0, LOOKS_BACK)
    .map((one) => one.id);
}

/**
 * The position last agreed for each child, in the newest of the earlier rounds that has one. Most children are still
 * in the group they were in, so the group's own items of the newest round are asked first (one query); the others'
 * threads are asked by key. Nothing is stored for this.
 */
export async function previousPositions(
  table: Table,
  tenant: string,
  earlier: readonly string[],
  groupId: string,
  childIds: readonly string[],
): Promise<Map<string, Position>> {
  const found = new Map<string, Position>();
  const [newest] = earlier;
  if (!newest) return found;
  const group = await readGroupRound(table, { tenant, roundId: newest, groupId });
  for (const id of childIds) {
    const position = group?.progress.get(id)?.position;
    if (position) found.set(id, position);
  }
  const missing = childIds.filter((id) => !found.has(id));
  const keys = missing.flatMap((childId) => earlier.map((roundId) => jointKey({ tenant, childId, roundId })));
  const entries = new Map(
    (await table.batchGet(keys)).map((item) => [`${String(item['pk'])} ${String(item['sk'])}`, item]),
  );
  for (const childId of missing)
    for (const roundId of earlier) {
      const { pk, sk } = jointKey({ tenant, childId, roundId });
      const item = entries.get(`${pk} ${sk}`);
      if (item && !found.has(childId)) found.set(childId, jointEntrySchema.parse(item).position);
    }
  return found;
}

import { tenantOf } from '#functions/kernel/keys.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import type { Table } from '#functions/kernel/table.ts';
import { opensAt } from '../domain/moments.ts';
import { readStored, roundKey } from '../store/round-store.ts';
import type { Schedules } from '../store/schedules.ts';

/** A start that lies in the past is set this far ahead: the scheduler starts nothing in the past. */
const AT_LEAST_AHEAD_MS = 60_000;

/**
 * Keeps the schedule in step with the round: planned ones have a start at their opening hour, others none. Looks at
 * the round as it is now, not at the change, so that changes may come twice and in any order.
 */
export async function scheduleRound(table: Table, schedules: Schedules, change: ItemChange): Promise<void> {
  const { pk, sk, before, after } = change;
  const tenant = tenantOf(pk);
  if (pk !== roundKey(tenant, sk).pk) return;
  const says = (item = after) =>
    `${String(item?.['state'])} ${String(item?.['opensOn'])} ${String(item?.['begunAt'])}`;
  if (before && after && says(before) === says(after)) return;
  const stored = await readStored(table, tenant, sk);
  if (stored?.round.state !== 'planned' || stored.begunAt) return schedules.remove(tenant, sk);
  const earliest = Date.now() + AT_LEAST_AHEAD_MS;
  await schedules.set(tenant, sk, new Date(Math.max(earliest, opensAt(stored.round).getTime())));
}

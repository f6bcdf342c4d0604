import { log } from '#functions/kernel/log.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import type { Table } from '#functions/kernel/table.ts';
import { arrivalsIn, type Arrivals } from './arrived.ts';
import { chainLines } from './chain-lines.ts';
import { findCapacities } from './find-capacities.ts';
import { watchReading } from './watch-reading.ts';

/**
 * Takes the new lines of the record into the chain, arranges them by who asked, and watches how much is read. Answers
 * the ids of the changes of municipalities where that failed; all of it may be done again.
 */
export async function keepRecord(
  table: Table,
  changes: readonly ItemChange[],
  now = new Date(),
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  for (const arrivals of arrivalsIn(changes)) {
    try {
      await forTenant(arrivals.tenant, () => keepOf(table, arrivals, now));
    } catch (error) {
      log.error('record not kept', { kind: error instanceof Error ? error.name : 'unknown' });
      for (const id of arrivals.changes) failed.add(id);
    }
  }
  return failed;
}

async function keepOf(table: Table, arrivals: Arrivals, now: Date): Promise<void> {
  const { tenant, lines } = arrivals;
  const { groups, capacities } = await findCapacities(table, tenant, lines);
  await chainLines(
    table,
    tenant,
    lines.map((line) => ({ ...line, as: capacities(line) })),
    now,
  );
  await watchReading(table, arrivals, groups, now);
}

import { log } from '#functions/kernel/log.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Archive } from '../store/archive.ts';
import { listDays, noteExport, readPages, type ChainDay } from '../store/chain-store.ts';
import { dayFileKey, sha256Of, writeDayFile } from '../store/day-file.ts';

/** What the step did for one municipality. */
export interface Exported {
  tenant: string;
  days: number;
  lines: number;
}

/**
 * Puts every day of the chain that has passed and is not yet there into the archive: missed days too. Safe to repeat;
 * a day stopped half way is taken again and comes out the same. Throws when something else stands in a day's place.
 */
export async function exportRecord(
  table: Table,
  archive: Archive,
  tenants: readonly string[],
  now: Date,
): Promise<Exported[]> {
  const today = dateOf(now);
  const done: Exported[] = [];
  for (const tenant of tenants)
    await forTenant(tenant, async () => {
      const waiting = (await listDays(table, tenant)).filter((day) => !day.exported && day.date < today);
      for (const day of waiting) await exportDay(table, archive, tenant, day, now);
      const lines = waiting.reduce((sum, day) => sum + day.lines, 0);
      done.push({ tenant, days: waiting.length, lines });
    });
  log.info('record exported', {
    days: done.reduce((sum, one) => sum + one.days, 0),
    lines: done.reduce((sum, one) => sum + one.lines, 0),
  });
  return done;
}

async function exportDay(
  table: Table,
  archive: Archive,
  tenant: string,
  { date }: ChainDay,
  now: Date,
): Promise<void> {
  const object = dayFileKey(tenant, date);
  const bytes = await writeDayFile(tenant, date, readPages(table, tenant, date));
  const sha256 = sha256Of(bytes);
  if (!(await archive.put(object, bytes))) {
    const there = await archive.read(object);
    if (!there || sha256Of(there.bytes) !== sha256)
      throw new Error('the archive holds another account of the day than the chain');
  }
  await noteExport(table, tenant, date, { at: now.toISOString(), object, sha256 });
}

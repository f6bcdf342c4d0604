import { guideEntries } from '#shared/portal/guide-entries.ts';
import { readListVersion, writesForSearch } from '#functions/portal/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { NextGuide, WholeGuide } from '../domain/next-guide.ts';
import { addGuideVersion, readGuideInForce } from '../guide-store.ts';

/** Somebody else may change what is found on the portal between reading and writing; that is no conflict about the guide. */
const TRIES = 5;

/**
 * Adds the version with all that the portal's search finds of it, all or nothing. False when there is one of that number
 * already. Throws when the portal's list changes again and again meanwhile.
 */
export async function addNextGuide(
  table: Table,
  tenant: string,
  current: WholeGuide,
  next: NextGuide,
): Promise<boolean> {
  const put = guideEntries(tenant, next.guide, next.parts);
  const stay = new Set(put.map(({ id }) => id));
  const drop = guideEntries(tenant, current.guide, current.parts)
    .map(({ id }) => id)
    .filter((id) => !stay.has(id));
  for (let left = TRIES; left > 0; left -= 1) {
    const seen = await readListVersion(table, tenant);
    const found = writesForSearch(tenant, seen, { put, drop }, next.guide.publishedAt);
    if (await addGuideVersion(table, tenant, next.guide, next.written, found)) return true;
    const { version } = await readGuideInForce(table, tenant);
    if (version >= next.guide.version) return false;
  }
  throw new Error('the list of what the portal finds changes all the time');
}

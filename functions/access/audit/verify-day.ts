import type { Table } from '#functions/kernel/table.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Archive } from '../store/archive.ts';
import { digestOf, hashOfPage } from '../store/chain-links.ts';
import { readPages, type ChainDay } from '../store/chain-store.ts';
import { dayFileKey, readDayFile, sha256Of } from '../store/day-file.ts';

/** Everything that can be wrong with a day. */
export type Break =
  | 'page-missing'
  | 'page-does-not-follow'
  | 'page-altered'
  | 'day-altered'
  | 'line-missing'
  | 'line-altered'
  | 'export-missing'
  | 'export-altered'
  | 'export-not-locked';

/** One thing that is wrong, and where: a page, a line's key, or a file. */
export interface Finding {
  kind: Break;
  where: string;
}

export interface DayVerified {
  date: string;
  pages: number;
  lines: number;
  exported: boolean;
  findings: Finding[];
  /** The last page's hash, which the next day's first page must follow. */
  hash: string;
  /** The keys of the lines that are chained on this day. */
  chained: string[];
}

const NEEDS_EXPORT_AFTER_MS = 2 * 86_400_000;

/**
 * Checks a day of the chain: that its pages are there, follow each other and `previous`, hold what they held when they
 * were hashed; that every line still stands as it was; and that the archive has the same account, locked.
 */
export async function verifyDay(
  table: Table,
  archive: Archive | undefined,
  tenant: string,
  day: ChainDay,
  previous: string | undefined,
  now: Date,
): Promise<DayVerified> {
  const findings: Finding[] = [];
  const chained: string[] = [];
  const found = (kind: Break, where: string) => findings.push({ kind, where });
  let last = previous;
  let pages = 0;
  for await (const page of readPages(table, tenant, day.date)) {
    pages += 1;
    const where = `page ${page.number}`;
    if (page.number !== pages) {
      found('page-missing', `page ${pages}`);
      pages = page.number;
    } else if (last !== undefined && page.previous !== last) found('page-does-not-follow', where);
    if (hashOfPage(tenant, day.date, page) !== page.hash) found('page-altered', where);
    last = page.hash;
    const keys = page.links.map(({ k, s }) => ({ pk: partition(tenant, 'record', ...k.split('#')), sk: s }));
    const items = await table.batchGet(keys);
    const byKey = new Map(items.map((item) => [`${String(item['pk'])}/${String(item['sk'])}`, item]));
    for (const [index, { pk, sk }] of keys.entries()) {
      const key = `${pk}/${sk}`;
      const item = byKey.get(key);
      chained.push(key);
      if (!item) found('line-missing', key);
      else if (digestOf(item) !== page.links[index]?.h) found('line-altered', key);
    }
  }
  if (pages < day.pages) found('page-missing', `page ${day.pages}`);
  else if (pages > day.pages || chained.length !== day.lines || last !== day.hash)
    found('day-altered', day.date);
  if (archive) await verifyExport(archive, tenant, day, last, now, found);
  return {
    date: day.date,
    pages,
    lines: chained.length,
    exported: day.exported !== undefined,
    findings,
    hash: day.hash,
    chained,
  };
}

async function verifyExport(
  archive: Archive,
  tenant: string,
  { date, exported }: ChainDay,
  hash: string | undefined,
  now: Date,
  found: (kind: Break, where: string) => void,
): Promise<void> {
  const key = exported?.object ?? dayFileKey(tenant, date);
  if (!exported) {
    if (now.getTime() - Date.parse(`${date}T00:00:00Z`) > NEEDS_EXPORT_AFTER_MS) found('export-missing', key);
    return;
  }
  const there = await archive.read(key);
  if (!there) return found('export-missing', key);
  const says = readSoundly(there.bytes);
  const agrees = says?.sound === true && says.tenant === tenant && says.date === date && says.hash === hash;
  if (!agrees || sha256Of(there.bytes) !== exported.sha256) found('export-altered', key);
  if (there.lockedUntil === undefined) found('export-not-locked', key);
}

function readSoundly(bytes: Uint8Array) {
  try {
    return readDayFile(bytes);
  } catch {
    return undefined;
  }
}

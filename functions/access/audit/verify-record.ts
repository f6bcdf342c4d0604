import type { Table } from '#functions/kernel/table.ts';
import type { LineKey } from '../store/all-lines.ts';
import type { Archive } from '../store/archive.ts';
import { beginning } from '../store/chain-links.ts';
import { listDays, readHead, readPages, type ChainDay } from '../store/chain-store.ts';
import { verifyDay, type DayVerified } from './verify-day.ts';

/** A line is chained within seconds; one that is not after this long came past the chain, or the chain stands still. */
const CHAINED_WITHIN_MS = 60 * 60_000;

export interface RecordVerified {
  tenant: string;
  days: DayVerified[];
  /** The last day that the chain's head speaks of, when that day does not stand as the head has it. */
  headBroken?: string;
  /** Lines that no page holds: added past the chain. */
  unchained: string[];
  /** Lines that are not chained yet, and may still be. */
  waiting: number;
  /** Lines from before the chain began. */
  earlier: number;
  ok: boolean;
}

export interface Means {
  table: Table;
  archive?: Archive | undefined;
  /** All lines there are; absent where the whole table cannot be read. */
  allLines?: ((tenant: string) => AsyncIterable<LineKey>) | undefined;
  now: Date;
}

/** Verifies a municipality's record between two days, both included; all of it without them. */
export async function verifyRecord(
  { table, archive, allLines, now }: Means,
  tenant: string,
  { from = '0', to = '9' }: { from?: string | undefined; to?: string | undefined } = {},
): Promise<RecordVerified> {
  const all = await listDays(table, tenant);
  const head = await readHead(table, tenant);
  const days: DayVerified[] = [];
  let previous = beginning(tenant);
  for (const day of all) {
    if (from <= day.date && day.date <= to)
      days.push(await verifyDay(table, archive, tenant, day, previous, now));
    previous = day.hash;
  }
  const headBroken = previous === head.hash ? {} : { headBroken: head.date };
  const lines = { unchained: [] as string[], waiting: 0, earlier: 0 };
  if (allLines) {
    const chained = await chainedKeys(table, tenant, all, days, from);
    const began = await beganAt(table, tenant, all);
    for await (const { key, at } of allLines(tenant)) {
      const date = at.slice(0, 10);
      if (date < from || to < date || chained.has(key)) continue;
      if (at < began) lines.earlier += 1;
      else if (now.getTime() - Date.parse(at) < CHAINED_WITHIN_MS) lines.waiting += 1;
      else lines.unchained.push(key);
    }
  }
  const ok =
    days.every((day) => day.findings.length === 0) && previous === head.hash && lines.unchained.length === 0;
  return { tenant, days, ...headBroken, ...lines, ok };
}

/** The keys of the lines chained since the first day: those of a day's last moments are chained on the next. */
async function chainedKeys(
  table: Table,
  tenant: string,
  all: readonly ChainDay[],
  verified: readonly DayVerified[],
  from: string,
): Promise<Set<string>> {
  const keys = new Set(verified.flatMap((day) => day.chained));
  const seen = new Set(verified.map((day) => day.date));
  for (const { date } of all.filter((day) => from <= day.date && !seen.has(day.date)))
    for await (const { links } of readPages(table, tenant, date))
      for (const { k, s } of links) keys.add(`${tenant}#record#${k}/${s}`);
  return keys;
}

/** The instant of the first line that was ever chained; the end of time when none was. */
async function beganAt(table: Table, tenant: string, all: readonly ChainDay[]): Promise<string> {
  const [first] = all;
  if (!first) return '9999';
  for await (const { links } of readPages(table, tenant, first.date))
    return links.map(({ s }) => s).sort()[0] ?? '9999';
  return '9999';
}

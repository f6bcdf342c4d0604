import { setTimeout as sleep } from 'node:timers/promises';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import type { Link } from '../store/chain-links.ts';
import { appendWrites, pageAfter, readHead } from '../store/chain-store.ts';
import { asItem, byActorKey, putByActor, type HeldLine } from '../store/held-store.ts';

/** A transaction takes a hundred actions; three are the chain's own. */
const LINES_IN_PAGE = 90;
const ATTEMPTS = 12;

export interface LineToChain extends HeldLine {
  digest: string;
}

/**
 * Appends the lines to the municipality's chain in the order given, each exactly once: a line's place among those of
 * its writer is written in the same transaction, and holds once. Others may append at the same time; who comes second
 * reads the end again.
 */
export async function chainLines(
  table: Table,
  tenant: string,
  lines: readonly LineToChain[],
  now: Date,
): Promise<void> {
  for (let start = 0; start < lines.length; start += LINES_IN_PAGE)
    await chainPage(table, tenant, lines.slice(start, start + LINES_IN_PAGE), now);
}

async function chainPage(
  table: Table,
  tenant: string,
  lines: readonly LineToChain[],
  now: Date,
): Promise<void> {
  // Beside the lines about the same thing, and safe to repeat: once a line is chained this stands there for sure.
  await table.batchWrite(
    lines.filter(({ about }) => !about.startsWith('tenant#')).map((line) => ({ put: asItem(tenant, line) })),
  );
  for (let attempt = 1; ; attempt += 1) {
    const [head, chained] = await Promise.all([
      readHead(table, tenant),
      table.batchGet(lines.map((line) => byActorKey(tenant, line))),
    ]);
    const known = new Set(chained.map((item) => `${String(item['pk'])} ${String(item['sk'])}`));
    const fresh = lines.filter((line) => {
      const { pk, sk } = byActorKey(tenant, line);
      return !known.has(`${pk} ${sk}`);
    });
    if (fresh.length === 0) return;
    const { date, page } = pageAfter(tenant, head, fresh.map(linkOf), {
      date: dateOf(now),
      at: now.toISOString(),
    });
    const { ok } = await table.transact([
      ...appendWrites(tenant, head, date, page),
      ...fresh.map(({ digest: _, ...line }) => putByActor(tenant, line)),
    ]);
    if (ok) return;
    if (attempt === ATTEMPTS) throw new Error('the chain kept growing while lines were appended');
    await sleep(Math.random() * 20 * attempt);
  }
}

const linkOf = ({ about, place, actorId, side, word, outcome, as, digest }: LineToChain): Link => ({
  k: about,
  s: place,
  a: actorId,
  d: side,
  w: word,
  o: outcome,
  r: as.map(({ role, unitId }) => [role, unitId ?? '']),
  h: digest,
});

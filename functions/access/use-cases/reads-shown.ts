import type { Side } from '#shared/access/actor.ts';
import type { Decision } from '#shared/access/decide.ts';
import type { ReadLine } from '#shared/access/read-line.ts';
import type { Child } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { answered, firstOf, lookAhead } from '../domain/answered.ts';
import { isShownToParent, isTold, shownTo } from '../domain/shown-reads.ts';
import { readActorNames } from '../store/actor-store.ts';
import { listWithCapacity, type LineAbout } from '../store/lines-about.ts';
import { readRules } from '../store/reading-rules-store.ts';

const MOST = 200;
const READ = MOST + lookAhead;

/** The lines about the child itself, read ahead of everything else. */
export const readOwnLines = (
  table: Table,
  tenant: string,
  childId: string,
  before?: string,
): Promise<LineAbout[]> => listWithCapacity(table, tenant, { kind: 'child', id: childId }, READ, { before });

export interface ReadsWanted {
  tenant: string;
  child: Child;
  /** The lines about the child, from `readOwnLines`. */
  own: readonly LineAbout[];
  looker: { id: string; side: Side; namesInReads: boolean };
  decision: Pick<Decision, 'obligations'>;
  /** ISO date. */
  today: string;
  before?: string | undefined;
}

/**
 * One page of who has asked for what about a child, as the looker may see it: about the child itself, and about the
 * groups' lists it stood on while it was there; newest first.
 */
export async function readsShown(
  table: Table,
  { tenant, child, own, looker, decision, today, before }: ReadsWanted,
): Promise<{ reads: ReadLine[]; next?: string }> {
  const lists = await Promise.all(
    child.affiliations.flatMap(({ groups, from, to }) =>
      groups.map(({ id }) =>
        listWithCapacity(table, tenant, { kind: 'group', id }, READ, { from, to, before }),
      ),
    ),
  );
  const all = [...own, ...lists.flat()].sort((one, other) => other.place.localeCompare(one.place));
  const page = firstOf(all, MOST);
  const underStop = decision.obligations.includes('hide-what-a-stop-covers');
  const { stops } = childSubject(child, today);
  const known = answered(page).filter((line) => isTold(looker, line));
  const seen = underStop ? known.filter((line) => isShownToParent(line, stops)) : known;
  const names = await readActorNames(table, tenant, [
    ...new Map(seen.map(({ actorId: id, side }) => [`${side} ${id}`, { id, side }])).values(),
  ]);
  const last = page.at(-1);
  return {
    reads: seen.map((line) => shownTo(looker, line, names.get(line.actorId))),
    ...(all.length > page.length && last && { next: last.place }),
  };
}

/** Everything the looker may see of who has asked about the child, page by page, up to `most` pages. */
export async function allReadsShown(
  table: Table,
  wanted: Omit<ReadsWanted, 'own' | 'before' | 'looker'> & { looker: { id: string; side: Side } },
  most = 50,
): Promise<ReadLine[]> {
  const { tenant, child } = wanted;
  const { namesInReads } = await readRules(table, tenant);
  const looker = { ...wanted.looker, namesInReads };
  const lines: ReadLine[] = [];
  let before: string | undefined;
  for (let page = 0; page < most; page += 1) {
    const own = await readOwnLines(table, tenant, child.id, before);
    const { reads, next } = await readsShown(table, { ...wanted, looker, own, before });
    lines.push(...reads);
    if (next === undefined) break;
    before = next;
  }
  return lines;
}

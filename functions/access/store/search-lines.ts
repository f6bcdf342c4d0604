import type { Child } from '#shared/people/child.ts';
import type { Side } from '#shared/access/actor.ts';
import type { Table } from '#functions/kernel/table.ts';
import { answered, firstOf, lookAhead } from '../domain/answered.ts';
import { listDays, readPagesBack } from './chain-store.ts';
import type { Link } from './chain-links.ts';
import { listByActor } from './held-store.ts';
import { listWithCapacity, type LineAbout } from './lines-about.ts';

/** Lines found, newest first, and where to go on; no `next` when there is nothing more. */
export interface Found {
  lines: LineAbout[];
  next?: string;
}

const AT_ONCE = 200;
/** Lines gone through for one answer, at the most. */
const MOST_READ = 4000;
const PAGES_AT_ONCE = 8;

type Fits = (line: LineAbout) => boolean;

export interface Where {
  tenant: string;
  from: string;
  to: string;
  before?: string | undefined;
}

/** What one person asked for: page by page until enough fit. */
export async function searchByActor(
  table: Table,
  { tenant, from, to, before }: Where,
  actor: { id: string; side: Side },
  fits: Fits,
): Promise<Found> {
  const found: LineAbout[] = [];
  let next = before;
  for (let read = 0; read < MOST_READ && found.length < AT_ONCE; read += AT_ONCE) {
    const lines = await listByActor(table, tenant, actor, AT_ONCE + lookAhead, { from, to, before: next });
    const page = firstOf(lines, AT_ONCE);
    found.push(...answered(page).filter(fits));
    if (page.length === lines.length) return { lines: found };
    next = page.at(-1)?.place;
  }
  return { lines: found, ...(next !== undefined && { next }) };
}

/** What was asked about a child, and about the lists of its groups while it was there. */
export async function searchByChild(
  table: Table,
  { tenant, from, to, before }: Where,
  child: Child,
  fits: Fits,
): Promise<Found> {
  const places = child.affiliations.flatMap(({ groups, from, to }) =>
    groups.map(({ id }) => ({ id, from, to })),
  );
  const lists = await Promise.all([
    listWithCapacity(table, tenant, { kind: 'child', id: child.id }, AT_ONCE + lookAhead, {
      from,
      to,
      before,
    }),
    ...places.map((place) =>
      listWithCapacity(table, tenant, { kind: 'group', id: place.id }, AT_ONCE + lookAhead, {
        from: place.from > from ? place.from : from,
        to: place.to !== undefined && place.to < to ? place.to : to,
        before,
      }),
    ),
  ]);
  const all = newestFirst(lists.flat());
  const page = firstOf(all, AT_ONCE);
  const last = page.at(-1);
  return {
    lines: answered(page).filter(fits),
    ...(all.length > page.length && last && { next: last.place }),
  };
}

/** Everything in the municipality, through the chain: whole pages, so that `next` is a day and a page. */
export async function searchByTime(
  table: Table,
  { tenant, from, to, before }: Where,
  fits: Fits,
): Promise<Found> {
  const [startDay = '9999', startPage = '1000000'] = before?.split('/') ?? [];
  const days = (await listDays(table, tenant, { from, to: startDay < to ? startDay : to })).reverse();
  const gone: LineAbout[] = [];
  let fitting = 0;
  const found = () => newestFirst(answered(gone).filter(fits));
  for (const { date } of days) {
    let below = date === startDay ? Number(startPage) : 1_000_000;
    for (;;) {
      const pages = await readPagesBack(table, tenant, date, below, PAGES_AT_ONCE);
      for (const page of pages) {
        const lines = page.links.map(lineOf);
        gone.push(...lines);
        fitting += lines.filter(fits).length;
        below = page.number;
        if (fitting >= AT_ONCE || gone.length >= MOST_READ)
          return { lines: found(), next: `${date}/${below}` };
      }
      if (pages.length < PAGES_AT_ONCE) break;
    }
  }
  return { lines: found() };
}

const newestFirst = (lines: LineAbout[]): LineAbout[] =>
  lines.sort((one, other) => other.place.localeCompare(one.place));

const lineOf = ({ k, s, a, d, w, o, r }: Link): LineAbout => ({
  about: k,
  place: s,
  at: s.slice(0, s.indexOf('#')),
  actorId: a,
  side: d,
  word: w,
  outcome: o,
  as: r.map(([role, unitId]) => ({ role, ...(unitId !== '' && { unitId }) })),
});

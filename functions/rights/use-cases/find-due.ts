import type { Child } from '#shared/people/child.ts';
import type { DueChild } from '#shared/rights/due-child.ts';
import { contentsOf, kindsIn } from '#shared/rights/erasure-contents.ts';
import { erasableKinds, kindDueOn, partsDue, type RetentionRule } from '#shared/rights/retention.ts';
import { isEnrolled, leftOn } from '#shared/rights/retention-dates.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { listBornIn, readChildProfiles } from '#functions/people/index.ts';
import { openRun, saveRun, saveYear, type Found } from '../store/due-store.ts';
import { entriesOf } from '../store/entries-store.ts';
import { readRules } from '../store/retention-store.ts';
import { lastUnit } from './last-place.ts';

/** The oldest that are looked for: eighteen, and the longest that a rule can keep, with room. */
const OLDEST_YEARS = 50;
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const AT_ONCE = 6;

interface Look {
  tenant: string;
  rules: readonly RetentionRule[];
  today: string;
}

/**
 * Looks through all children, by the month they were born in, and lists those whose time is up by the rules. Nothing is
 * proposed, nothing erased. Ended anywhere and called again for the same `run` it goes on with the year it had come to;
 * done again it changes nothing.
 */
export async function findDue(
  table: Table,
  tenant: string,
  { run, now }: { run?: string | undefined; now: Date },
): Promise<void> {
  const today = dateOf(now);
  const thisYear = Number(today.slice(0, 4));
  const begun = await openRun(table, tenant, {
    ...{ run: run ?? `night-${today}`, startedAt: now.toISOString(), nextYear: thisYear - OLDEST_YEARS },
  });
  if (begun.doneAt !== undefined) return;
  const { rules } = await readRules(table, tenant, today);
  for (let year = begun.nextYear; year <= thisYear; year += 1) {
    const found = await inParallel(months, AT_ONCE, (month) =>
      lookThrough(table, { tenant, rules, today }, `${year}-${month}`),
    );
    await saveYear(table, tenant, String(year), found.flat());
    const isLast = year === thisYear;
    await saveRun(table, tenant, {
      ...{ ...begun, nextYear: year + 1, ...(isLast && { doneAt: now.toISOString() }) },
    });
  }
}

async function lookThrough(table: Table, look: Look, month: string): Promise<Found[]> {
  const { tenant, rules, today } = look;
  const born = await listBornIn(table, tenant, month);
  const children = await readChildProfiles(table, tenant, [...new Set(born.map(({ id }) => id))]);
  const isOver = (day: string | undefined) => day !== undefined && day <= today;
  const maybe = children.filter(
    (child) =>
      !isEnrolled(child, today) && erasableKinds.some((kind) => isOver(kindDueOn(child, kind, rules))),
  );
  const found = await inParallel(maybe, AT_ONCE, async (child) => {
    const due = await dueChild(table, look, child);
    return due ? [{ birthDate: child.birthDate, due }] : [];
  });
  return found.flat();
}

/** The child as it is listed; undefined when nothing of what is there may go, or when it is proposed already. */
async function dueChild(
  table: Table,
  { tenant, rules, today }: Look,
  child: Child,
): Promise<DueChild | undefined> {
  const entries = await entriesOf(table, tenant, child.id);
  if (entries.includes('erasure')) return undefined;
  const due = partsDue(child, kindsIn(entries), rules, today);
  if (!due) return undefined;
  const left = leftOn(child);
  return {
    ...{ childId: child.id, ...due, ...lastUnit(child), foundOn: today },
    ...(left !== undefined && { leftOn: left }),
    contents: contentsOf(entries, due.kinds),
  };
}

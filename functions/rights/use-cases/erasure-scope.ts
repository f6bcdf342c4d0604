import type { Child } from '#shared/people/child.ts';
import { kindsIn } from '#shared/rights/erasure-contents.ts';
import type { ErasureReason } from '#shared/rights/erasure.ts';
import {
  endOf,
  erasableKinds,
  partsDue,
  type RetentionEnd,
  type RetentionKind,
} from '#shared/rights/retention.ts';
import type { Table } from '#functions/kernel/table.ts';
import { entriesOf } from '../store/entries-store.ts';
import { readRules } from '../store/retention-store.ts';

/** What of a child may go today, and how. */
export interface ErasureScope {
  /** With `profile` all of it; empty when nothing may go. */
  kinds: RetentionKind[];
  /** From which day the rules allow it; absent when a right of the family does. */
  since?: string;
  /** What happens to each of the kinds. */
  ends: Partial<Record<RetentionKind, RetentionEnd>>;
  /** The kinds that are put into the archive first. */
  archived: RetentionKind[];
  /** The sort keys of all that stands in the child's own partition. */
  entries: string[];
}

/**
 * By time what the rules say; by a right of the family the whole file. Where a public body owes its archive everything
 * (Norway, arkivlova), nothing goes that was not put there, whatever the reason.
 */
export async function erasureScope(
  table: Table,
  child: Child,
  reason: ErasureReason,
  today: string,
): Promise<ErasureScope> {
  const [{ rules, country }, entries] = await Promise.all([
    readRules(table, child.tenant, today),
    entriesOf(table, child.tenant, child.id),
  ]);
  const present = kindsIn(entries);
  const due = reason === 'time-is-up' ? partsDue(child, present, rules, today) : undefined;
  const kinds =
    reason === 'time-is-up' ? (due?.kinds ?? []) : erasableKinds.filter((kind) => present.includes(kind));
  const archives = (kind: RetentionKind) => country === 'NO' || endOf(kind, rules) === 'archive';
  return {
    kinds,
    ...(due && { since: due.since }),
    ends: Object.fromEntries(kinds.map((kind) => [kind, archives(kind) ? 'archive' : 'erase'])),
    archived: kinds.filter(archives),
    entries,
  };
}

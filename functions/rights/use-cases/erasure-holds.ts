import { stopStands } from '#shared/access/stop.ts';
import type { Child } from '#shared/people/child.ts';
import type { ErasureHold, ErasureReason } from '#shared/rights/erasure.ts';
import { isOpen } from '#shared/rights/file-request.ts';
import { eraseFrom, leftOn } from '#shared/rights/retention.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childRenamedInRounds } from '#functions/rounds/index.ts';
import { correctionsOf } from '../store/correction-store.ts';
import { fileRequestsOf } from '../store/file-store.ts';
import { readRules } from '../store/retention-store.ts';

/** The groups the child has had a place in, as the rounds know them. */
export const groupsOf = ({ affiliations }: Pick<Child, 'affiliations'>) =>
  affiliations.flatMap(({ unitId, groups }) => groups.map(({ id: groupId }) => ({ unitId, groupId })));

/**
 * What stands in the way of erasing the child's file today, and from when the rules allow it. Whoever is enrolled, asks
 * to see or to have corrected, is protected, or is part of a round that is not locked, is not erased.
 */
export async function erasureHolds(
  table: Table,
  child: Child,
  reason: ErasureReason,
  today: string,
): Promise<{ holds: ErasureHold[]; since?: string }> {
  const { tenant, id } = child;
  const [files, corrections, { rules }, inRounds] = await Promise.all([
    fileRequestsOf(table, tenant, id),
    correctionsOf(table, tenant, id),
    readRules(table, tenant),
    childRenamedInRounds(table, tenant, {
      gone: id,
      keep: { id: `${id}-`, name: '', birthDate: child.birthDate },
      groups: groupsOf(child),
    }),
  ]);
  const left = leftOn(child);
  const since = eraseFrom(child, rules);
  const holds: [ErasureHold, boolean][] = [
    ['still-enrolled', child.affiliations.length > 0 && (left === undefined || left >= today)],
    ['not-yet-time', reason === 'time-is-up' && (since === undefined || since > today)],
    ['file-request-open', files.some(isOpen)],
    ['correction-open', corrections.some(({ answer }) => answer === undefined)],
    ['stop-stands', stopStands(child.stops)],
    ['in-open-round', inRounds === undefined || inRounds.length > 0],
  ];
  return {
    holds: holds.filter(([, holdsNow]) => holdsNow).map(([hold]) => hold),
    ...(reason === 'time-is-up' && since !== undefined && { since }),
  };
}

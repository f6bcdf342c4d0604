import { stopStands } from '#shared/access/stop.ts';
import type { Child } from '#shared/people/child.ts';
import { kindsIn } from '#shared/rights/erasure-contents.ts';
import type { ErasureHold, ErasureReason } from '#shared/rights/erasure.ts';
import { isOpen } from '#shared/rights/file-request.ts';
import { isEnrolled } from '#shared/rights/retention-dates.ts';
import type { RetentionKind } from '#shared/rights/retention.ts';
import type { Table } from '#functions/kernel/table.ts';
import { hasOpenCase, hasRunningClock } from '#functions/concerns/index.ts';
import { childRenamedInRounds } from '#functions/rounds/index.ts';
import { correctionsOf } from '../store/correction-store.ts';
import { fileRequestsOf } from '../store/file-store.ts';
import { erasureScope, type ErasureScope } from './erasure-scope.ts';

/** The groups the child has had a place in, as the rounds know them. */
export const groupsOf = ({ affiliations }: Pick<Child, 'affiliations'>) =>
  affiliations.flatMap(({ unitId, groups }) => groups.map(({ id: groupId }) => ({ unitId, groupId })));

/**
 * What stands in the way of erasing today, and what would go. Whoever is enrolled, asks to see or to have corrected, is
 * protected, has an open case or a notification that is not answered, or is part of a round that is not locked, is not
 * erased; nor is what the rules do not let go any more since
 * it was `proposed`.
 */
export async function erasureHolds(
  table: Table,
  child: Child,
  reason: ErasureReason,
  today: string,
  proposed: readonly RetentionKind[] = [],
): Promise<{ holds: ErasureHold[]; scope: ErasureScope }> {
  const { tenant, id } = child;
  const [scope, files, corrections, caseIsOpen, clockRuns, inRounds] = await Promise.all([
    erasureScope(table, child, reason, today),
    fileRequestsOf(table, tenant, id),
    correctionsOf(table, tenant, id),
    hasOpenCase(table, tenant, id),
    hasRunningClock(table, tenant, id),
    childRenamedInRounds(table, tenant, {
      gone: id,
      keep: { id: `${id}-`, name: '', birthDate: child.birthDate },
      groups: groupsOf(child),
    }),
  ]);
  const present = kindsIn(scope.entries);
  const isEarly =
    scope.kinds.length === 0 ||
    proposed.some((kind) => present.includes(kind) && !scope.kinds.includes(kind));
  const holds: [ErasureHold, boolean][] = [
    ['still-enrolled', isEnrolled(child, today)],
    ['not-yet-time', reason === 'time-is-up' && isEarly],
    ['file-request-open', files.some(isOpen)],
    ['correction-open', corrections.some(({ answer }) => answer === undefined)],
    ['stop-stands', stopStands(child.stops)],
    ['case-open', caseIsOpen],
    ['clock-runs', clockRuns],
    ['in-open-round', inRounds === undefined || inRounds.length > 0],
  ];
  return { holds: holds.filter(([, holdsNow]) => holdsNow).map(([hold]) => hold), scope };
}

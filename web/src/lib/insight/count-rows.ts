import type { Counts } from '#shared/insight/counts.ts';

/** One line of an overview: a group or a unit with its counts. */
export interface CountRow {
  id: string;
  name: string;
  href?: string;
  counts: Counts;
}

export function groupRows(
  groups: readonly { groupId: string; groupName: string; counts: Counts }[],
  roundId: string,
): CountRow[] {
  return groups.map(({ groupId, groupName, counts }) => ({
    id: groupId,
    name: groupName,
    href: `/rounds/${roundId}/groups/${groupId}`,
    counts,
  }));
}

export function unitRows(
  units: readonly { unitId: string; unitName: string; counts: Counts }[],
  roundId: string,
): CountRow[] {
  return units.map(({ unitId, unitName, counts }) => ({
    id: unitId,
    name: unitName,
    href: `/units/${unitId}?round=${roundId}`,
    counts,
  }));
}

/** Children whom the team has not agreed on yet. */
export const notAgreed = (counts: Counts): number => counts.notStarted + counts.assessing + counts.ready;

import type { ChildInRound, GroupInRound } from '#shared/rounds/child-in-round.ts';
import { readGroup } from '#lib/rounds/endpoints.ts';
import { need, type Loading } from '#lib/api/need.ts';

/** The list one came from: going to the next child asks nothing, and no look-up is recorded that nobody made. */
let last: GroupInRound | undefined;

export function rememberGroup(group: GroupInRound): GroupInRound {
  last = group;
  return group;
}

/** A child's line as the answer to a write says it is now. */
export function rememberChild(changed: ChildInRound): void {
  if (!last) return;
  last = {
    ...last,
    children: last.children.map((child) => (child.childId === changed.childId ? changed : child)),
  };
}

/** The remembered list when it is the right one, else read. */
export async function groupOf(
  loading: Loading,
  where: { roundId: string; groupId: string },
): Promise<GroupInRound> {
  if (last?.roundId === where.roundId && last.groupId === where.groupId) return last;
  return rememberGroup(await need(loading, readGroup, where));
}

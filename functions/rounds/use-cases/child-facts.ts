import type { Child } from '#shared/people/child.ts';
import type { Round } from '#shared/rounds/round.ts';
import { readChildProfile } from '#functions/people/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { untouched, type ChildProgress } from '../domain/child-progress.ts';
import type { Roster, RosterChild } from '../domain/group-round.ts';
import { unpackProgress } from '../store/group-round-items.ts';
import { readProgressItem, readRoster } from '../store/group-round-store.ts';
import { readRound } from '../store/round-store.ts';

/** Which child in which round, through which group. */
export interface ChildAt {
  tenant: string;
  roundId: string;
  groupId: string;
  childId: string;
}

/** What every write about a child in a round needs to know. `place` is absent when the child is not in the round. */
export interface ChildFacts {
  child: Child;
  place?: { round: Round; roster: Roster; line: RosterChild; progress: ChildProgress };
}
export type Place = NonNullable<ChildFacts['place']>;

/** One round trip. Undefined when there is no such child. */
export async function loadChildFacts(table: Table, where: ChildAt): Promise<ChildFacts | undefined> {
  const { tenant, roundId, childId } = where;
  const [child, round, roster, stored] = await Promise.all([
    readChildProfile(table, tenant, childId),
    readRound(table, tenant, roundId),
    readRoster(table, where),
    readProgressItem(table, where, childId),
  ]);
  if (!child) return undefined;
  const line = roster?.children.find((one) => one.id === childId);
  if (!round || !roster || !line) return { child };
  const progress = stored ? unpackProgress(stored, roster) : untouched;
  return { child, place: { round, roster, line, progress } };
}

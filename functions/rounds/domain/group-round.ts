import type { Position } from '#shared/instruments/topi.ts';
import type { ChildInRound, GroupInRound } from '#shared/rounds/child-in-round.ts';
import type { Round } from '#shared/rounds/round.ts';
import { untouched, type ChildProgress } from './child-progress.ts';

/** A child as it was frozen into the round. `previous`: the position agreed in the round before. */
export interface RosterChild {
  id: string;
  name: string;
  birthDate: string;
  noticed: boolean;
  previous?: Position;
}

/** A group as it was when the round opened. */
export interface Roster {
  unitId: string;
  unitName: string;
  groupId: string;
  groupName: string;
  /** How many own assessments a child needs. */
  required: number;
  children: readonly RosterChild[];
  staff: readonly { id: string; name: string }[];
}

/** A group in a round: the frozen cohort, and where each child that someone has begun with stands. */
export interface GroupRound {
  roster: Roster;
  progress: ReadonlyMap<string, ChildProgress>;
}

/** The child's line as the reader may see it. */
export function childLine(child: RosterChild, progress: ChildProgress, readerId: string): ChildInRound {
  const { id: childId, name, birthDate, noticed, previous } = child;
  return {
    childId,
    name,
    birthDate,
    noticed,
    ...(previous && { previous }),
    state: progress.state,
    own: progress.own.length,
    mine: progress.own.includes(readerId),
    ...(progress.position && { position: progress.position }),
    version: progress.version,
  };
}

/** The group's list as the reader may see it. */
export function groupList(round: Round, { roster, progress }: GroupRound, readerId: string): GroupInRound {
  const { unitId, unitName, groupId, groupName, staff } = roster;
  return {
    roundId: round.id,
    roundName: round.name,
    roundState: round.state,
    ownClosesOn: round.ownClosesOn,
    closesOn: round.closesOn,
    ownRequired: roster.required,
    unitId,
    unitName,
    groupId,
    groupName,
    staff: [...staff],
    children: roster.children.map((child) => childLine(child, progress.get(child.id) ?? untouched, readerId)),
  };
}

import type { ChildRound, notJoining } from '#shared/rounds/joining.ts';
import { takesJoint, takesOwn, type Round } from '#shared/rounds/round.ts';
import type { Roster } from './group-round.ts';
import { isOfAge } from './cohort.ts';

/** A group that a child may be assessed in. */
export interface MainGroup {
  id: string;
  name: string;
  unitId: string;
  unitName: string;
}

/** A round that children can still be seen in: nobody joins one that is planned, closed or locked. */
export const runs = ({ state }: Pick<Round, 'state'>): boolean => takesJoint(state);

/**
 * Whether a child that came after the round opened may be put into it. Only while own assessments are taken: later
 * nobody could say anything about the child for themselves first. `groups` are the child's main groups today, the one
 * that is to assess it first; `rosters` the frozen lists, of this round, of every group the child has been in.
 */
export function standingIn(
  round: Round,
  child: { id: string; birthDate: string },
  groups: readonly MainGroup[],
  rosters: readonly Roster[],
): ChildRound {
  const { id: roundId, name: roundName, closesOn } = round;
  const told = (standing: ChildRound['standing'], group?: ChildRound['group']): ChildRound => ({
    ...{ roundId, roundName, closesOn, standing },
    ...(group && { group }),
  });
  const listed = rosters.find(({ children }) => children.some(({ id }) => id === child.id));
  if (listed) return told('in-it', { id: listed.groupId, name: listed.groupName, unitName: listed.unitName });
  const group = groups.find(({ id }) => rosters.some(({ groupId }) => groupId === id));
  const against = ((): (typeof notJoining)[number] | undefined => {
    if (!takesOwn(round.state)) return 'own-closed';
    if (!isOfAge(child.birthDate, round)) return 'not-of-age';
    if (groups.length === 0) return 'no-group';
    return group ? undefined : 'group-not-in-round';
  })();
  if (against || !group) return told(against ?? 'group-not-in-round');
  return told('may-join', { id: group.id, name: group.name, unitName: group.unitName });
}

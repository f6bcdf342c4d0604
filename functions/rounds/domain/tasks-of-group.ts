import { needsFollowUp } from '#shared/instruments/topi.ts';
import type { Task, taskKinds } from '#shared/rounds/task.ts';
import { takesFollowUp, takesJoint, takesOwn, type Round } from '#shared/rounds/round.ts';
import { untouched, type ChildProgress } from './child-progress.ts';
import { daysAfter } from './copenhagen.ts';
import type { GroupRound, RosterChild } from './group-round.ts';
import { owesInformation } from './rules.ts';

type Kind = (typeof taskKinds)[number];

/** How long after the round's closing day the follow-up is to be agreed, and the parents informed. */
const FOLLOW_UP_WITHIN_DAYS = 14;
const INFORM_WITHIN_DAYS = 28;

/** What is still to be done for the child in this round, if anything. */
function dueKind(
  round: Round,
  required: number,
  child: RosterChild,
  progress: ChildProgress,
): Kind | undefined {
  const { state, own, position } = progress;
  if (!position) {
    if (takesOwn(round.state)) return own.length < required ? 'missing-assessment' : 'agree-joint';
    return takesJoint(round.state) && own.length > 0 ? 'agree-joint' : undefined;
  }
  if (!takesFollowUp(round.state) || state === 'informed') return undefined;
  if (state === 'joint' && needsFollowUp(position)) return 'agree-follow-up';
  return owesInformation(position, child.previous) ? 'inform-parents' : undefined;
}

const dueOn = (round: Round, kind: Kind): string => {
  if (kind === 'missing-assessment') return round.ownClosesOn;
  if (kind === 'agree-joint') return round.closesOn;
  return daysAfter(round.closesOn, kind === 'agree-follow-up' ? FOLLOW_UP_WITHIN_DAYS : INFORM_WITHIN_DAYS);
};

/**
 * What the group still owes in the round, from where its children stand: a task is gone the moment it is done. What
 * the state of the round no longer lets anyone do is no task. `readerId`: whoever has given theirs has none missing.
 */
export function tasksOfGroup(round: Round, { roster, progress }: GroupRound, readerId: string): Task[] {
  return roster.children.flatMap((child) => {
    const stands = progress.get(child.id) ?? untouched;
    const kind = dueKind(round, roster.required, child, stands);
    if (!kind || (kind === 'missing-assessment' && stands.own.includes(readerId))) return [];
    return [
      {
        id: `${round.id}.${kind}.${child.id}`,
        kind,
        unitId: roster.unitId,
        groupId: roster.groupId,
        groupName: roster.groupName,
        roundId: round.id,
        childId: child.id,
        childName: child.name,
        dueOn: dueOn(round, kind),
      },
    ];
  });
}

import type { FollowUp } from '#shared/rounds/follow-up.ts';
import type { Task } from '#shared/rounds/task.ts';
import type { Write } from '#functions/kernel/table.ts';
import type { Roster, RosterChild } from '../domain/group-round.ts';
import { deleteReview, putReview } from '../store/task-store.ts';
import type { ChildAt } from './child-facts.ts';

/** The tasks of looking back: one per agreed action, gone when it is done, dropped or taken out. At most 40 writes. */
export function reviewWrites(
  { tenant, roundId, childId, groupId }: ChildAt,
  roster: Roster,
  child: RosterChild,
  before: FollowUp | undefined,
  followUp: FollowUp,
): Write[] {
  const { unitId, groupName } = roster;
  const live = followUp.actions.filter((action) => action.status === 'agreed');
  const gone = (before?.actions ?? []).filter((action) => !live.some((one) => one.id === action.id));
  const put = live.map((action) => {
    const task: Task = {
      id: `${roundId}.review-action.${childId}.${action.id}`,
      kind: 'review-action',
      unitId,
      groupId,
      groupName,
      roundId,
      childId,
      childName: child.name,
      dueOn: action.reviewOn,
      responsibleId: action.responsibleId,
      text: action.text,
    };
    return putReview(tenant, action.id, task);
  });
  return [...put, ...gone.map(({ id }) => deleteReview(tenant, { unitId, roundId, childId, actionId: id }))];
}

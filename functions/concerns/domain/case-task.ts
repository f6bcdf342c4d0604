import { nextDue, type Due } from '#shared/concerns/case-due.ts';
import type { Case } from '#shared/concerns/case.ts';
import type { CaseTask } from '#shared/concerns/open-task.ts';
import type { ConcernRules } from '#shared/concerns/rules.ts';
import { localDateOf } from '#shared/local-date.ts';

/** How an open case stands on the list of tasks; undefined when it is closed. */
export function caseTask(
  one: Case,
  child: { id: string; name: string },
  rules: ConcernRules,
): CaseTask | undefined {
  const due = nextDue(one, rules);
  if (!due) return undefined;
  const { seen, template, groupId } = one;
  const moved = timesMoved(one, due);
  return {
    ...{ kind: 'case', id: one.id, caseKind: one.kind, childId: child.id, childName: child.name },
    ...(template && { template }),
    unitId: one.unitId,
    ...(groupId !== undefined && { groupId }),
    groupName: one.groupName,
    ...{ state: one.state, level: one.level },
    ...(seen.degree !== undefined && { degree: seen.degree }),
    ...{ what: due.what, dueOn: due.on, responsibleId: due.who.id, responsibleName: due.who.name },
    ...(moved && { moved }),
    ...{ holderId: one.holder.id, holderName: one.holder.name, raisedOn: localDateOf(one.raisedAt) },
  };
}

/** How often the day was moved since one began to act, and from which day first; undefined where it stands as agreed. */
function timesMoved({ moves }: Case, due: Due): CaseTask['moved'] {
  const since = moves.findLastIndex(({ move }) => move === 'act');
  const lines = moves.slice(since + 1).flatMap(({ moved }) => (moved?.what === due.what ? [moved] : []));
  const latest = lines.findLast(({ to }) => to === due.on);
  const chain = lines.filter(({ aboutId }) => aboutId === latest?.aboutId);
  const from = chain[0]?.from;
  return !latest || from === undefined || from === due.on ? undefined : { times: chain.length, from };
}

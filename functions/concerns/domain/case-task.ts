import { nextDue } from '#shared/concerns/case-due.ts';
import type { Case } from '#shared/concerns/case.ts';
import type { CaseTask } from '#shared/concerns/open-task.ts';
import type { ConcernRules } from '#shared/concerns/rules.ts';

/** How an open case stands on the list of tasks; undefined when it is closed. */
export function caseTask(
  one: Case,
  child: { id: string; name: string },
  rules: ConcernRules,
): CaseTask | undefined {
  const due = nextDue(one, rules);
  if (!due) return undefined;
  const { seen, template, groupId } = one;
  return {
    ...{ kind: 'case', id: one.id, caseKind: one.kind, childId: child.id, childName: child.name },
    ...(template && { template }),
    unitId: one.unitId,
    ...(groupId !== undefined && { groupId }),
    groupName: one.groupName,
    ...{ state: one.state, level: one.level },
    ...(seen.degree !== undefined && { degree: seen.degree }),
    ...{ what: due.what, dueOn: due.on, responsibleId: due.who.id, responsibleName: due.who.name },
    ...{ holderId: one.holder.id, holderName: one.holder.name, raisedOn: one.raisedAt.slice(0, 10) },
  };
}

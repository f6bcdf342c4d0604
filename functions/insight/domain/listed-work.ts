import { daysAfter } from '#shared/access/periods.ts';
import type { NotificationTask } from '#shared/concerns/notification-task.ts';
import type { ListedCase } from '#shared/concerns/open-task.ts';
import type { AskedTask, TeamTask } from '#shared/concerns/team-task.ts';
import type { consentWaits, Work, WorkOf } from '#shared/insight/work.ts';
import type { Task } from '#shared/rounds/task.ts';

/** A consent that nobody has answered is asked about again after so many days. */
const ASK_AGAIN_DAYS = 14;

export const roundWork = (
  { id, kind, ...task }: Task,
  names: ReadonlyMap<string, string>,
): WorkOf<'round'> => ({
  ...task,
  ...named(task.responsibleId, names),
  ...{ kind: 'round', id: `round.${id}`, what: kind },
});

export const caseWork = (one: ListedCase): WorkOf<'case'> => ({
  ...{ kind: 'case', id: `case.${one.id}`, caseId: one.id, what: one.what, ...placeOf(one) },
  ...{ holderId: one.holderId, holderName: one.holderName, holderLeft: one.holderLeft },
  ...(one.moved && { moved: one.moved }),
});

export const clockWork = (one: NotificationTask): WorkOf<'notification'> => ({
  ...{ kind: 'notification', id: `notification.${one.id}`, what: one.what, ...placeOf(one) },
  ...(one.dueAt !== undefined && { dueAt: one.dueAt }),
});

export const sparringWork = (one: AskedTask): WorkOf<'sparring'> => ({
  ...{ kind: 'sparring', id: `sparring.${one.id}`, caseId: one.caseId, what: one.what, ...placeOf(one) },
});

export const dialogueWork = (
  { id, ...task }: Omit<WorkOf<'dialogue'>, 'kind' | 'dialogueId'>,
  names: ReadonlyMap<string, string>,
): WorkOf<'dialogue'> => ({
  ...named(task.responsibleId, names),
  ...task,
  ...{ kind: 'dialogue', id: `dialogue.${id}`, dialogueId: id },
});

interface Consent {
  childId: string;
  consentId: string;
  name: string;
  unitId: string;
  group?: { id: string; name: string };
  serviceName: string;
  state: (typeof consentWaits)[number];
  until: string;
  askedOn: string;
}
export const consentWork = ({ group, ...one }: Consent): WorkOf<'consent'> => ({
  ...{ kind: 'consent', id: `consent.${one.consentId}`, consentId: one.consentId, what: one.state },
  ...{ childId: one.childId, childName: one.name, unitId: one.unitId, serviceName: one.serviceName },
  ...(group && { groupId: group.id }),
  groupName: group?.name ?? '',
  dueOn: one.state === 'open' ? daysAfter(one.askedOn, ASK_AGAIN_DAYS) : one.until,
});

interface Right {
  kind: 'correction' | 'erasure';
  id: string;
  childId: string;
  childName: string;
  unitId?: string;
  unitName: string;
  dueOn: string;
}
export const rightWork = ({
  kind,
  unitName,
  id,
  ...one
}: Right): WorkOf<'correction'> | WorkOf<'erasure'> => {
  const line = { ...one, id: `${kind}.${id}`, groupName: unitName };
  return kind === 'correction'
    ? { ...line, kind, what: 'answer-correction' }
    : { ...line, kind, what: 'answer-erasure' };
};

export const teamQuestionWork = ({ id, teamId, ...one }: TeamTask): WorkOf<'team'> => ({
  ...{ kind: 'team', id: `team.${id}`, unitId: teamId, questionId: id, groupName: '' },
  ...one,
});

/** Soonest first; the same day by the clock, then in an order that stays. */
export const bySoonest = (one: Work, other: Work): number =>
  one.dueOn.localeCompare(other.dueOn) ||
  atOf(one).localeCompare(atOf(other)) ||
  one.id.localeCompare(other.id);

const atOf = (one: Work): string => (one.kind === 'notification' ? (one.dueAt ?? '~') : '~');

const named = (id: string | undefined, names: ReadonlyMap<string, string>) => {
  const responsibleName = id === undefined ? undefined : names.get(id);
  return responsibleName === undefined ? {} : { responsibleName };
};

function placeOf(one: Omit<NotificationTask, 'kind' | 'what' | 'dueAt'>) {
  const { childId, childName, unitId, groupId, groupName, dueOn, responsibleId, responsibleName } = one;
  const place = { childId, childName, unitId, groupName, dueOn, responsibleId, responsibleName };
  return groupId === undefined ? place : { ...place, groupId };
}

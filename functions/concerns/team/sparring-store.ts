import {
  sparringSchema,
  type Sparring,
  type SparringTask,
  type TeamQuestion,
} from '#shared/concerns/sparring.ts';
import type { Case } from '#shared/concerns/case.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { childKey } from '#functions/people/index.ts';
import { questionKey } from './team-store.ts';

export interface SparringAt {
  tenant: string;
  childId: string;
  questionId: string;
}

const sparringKey = ({ tenant, childId, questionId }: SparringAt): Key => ({
  pk: childKey(tenant, childId).pk,
  sk: `sparring#${questionId}`,
});

export const sparringTaskKey = ({ tenant, childId, questionId }: SparringAt, unitId: string): Key => ({
  pk: partition(tenant, 'tasks', unitId),
  sk: `sparring#${childId}#${questionId}`,
});

export async function readSparringItem(table: Table, at: SparringAt): Promise<Sparring | undefined> {
  const item = await table.get(sparringKey(at));
  return item && sparringSchema.parse(item);
}

/** How the question stands among the tasks of the unit that asked. */
export function sparringTask(
  one: Sparring,
  child: Child,
  at: Pick<Case, 'groupId' | 'groupName'>,
  due: Pick<SparringTask, 'what' | 'dueOn'>,
): SparringTask {
  return {
    ...{ kind: 'sparring', id: one.id, caseId: one.caseId, childId: child.id, childName: fullName(child) },
    ...{ unitId: one.unitId, teamId: one.teamId },
    ...(at.groupId !== undefined && { groupId: at.groupId }),
    ...{ groupName: at.groupName, ...due, responsibleId: one.by.id, responsibleName: one.by.name },
  };
}

/** That a release for one SSD meeting is used: one exchange rests on it, also when two ask at once. */
const usedKey = ({ tenant, childId }: SparringAt, basisId: string): Key => ({
  pk: childKey(tenant, childId).pk,
  sk: `sparring-basis#${basisId}`,
});

const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };

/** With the child, with the team, and among the unit's tasks: all or none. `onceOn`: a release that carries one question. */
export function askWrites(
  at: SparringAt,
  one: Sparring,
  question: TeamQuestion,
  task: SparringTask,
  onceOn?: string,
): Write[] {
  return [
    { Put: { Item: { ...sparringKey(at), ...one }, ...isNew } },
    { Put: { Item: { ...questionKey(at.tenant, one.teamId, one.id), ...question }, ...isNew } },
    { Put: { Item: { ...sparringTaskKey(at, one.unitId), ...task } } },
    ...(onceOn === undefined
      ? []
      : [{ Put: { Item: { ...usedKey(at, onceOn), questionId: one.id }, ...isNew } }]),
  ];
}

/** The question over the version before, and its task; without a task none is left. */
export function sparringWrites(at: SparringAt, one: Sparring, task: SparringTask | undefined): Write[] {
  const key = sparringTaskKey(at, one.unitId);
  return [
    {
      Put: {
        Item: { ...sparringKey(at), ...one },
        ...asSeen(one.version - 1),
      },
    },
    task ? { Put: { Item: { ...key, ...task } } } : { Delete: { Key: key } },
  ];
}

/** The question where the child has gone, over the one `before`, and its task there alone. */
export const sparringMoved = (
  at: SparringAt,
  before: Sparring,
  after: Sparring,
  task: SparringTask,
): Write[] => [
  {
    Put: {
      Item: { ...sparringKey(at), ...after },
      ...asSeen(before.version),
    },
  },
  { Put: { Item: { ...sparringTaskKey(at, after.unitId), ...task } } },
  ...(after.unitId === before.unitId ? [] : [{ Delete: { Key: sparringTaskKey(at, before.unitId) } }]),
];

/** Where the child's questions stand outside of its own partition. */
export const sparringKeysOf = ({
  child: { tenant, id: childId },
  sparrings,
}: Pick<StoredThread, 'child' | 'sparrings'>): Key[] =>
  sparrings.flatMap(({ id, teamId, unitId }) => [
    sparringTaskKey({ tenant, childId, questionId: id }, unitId),
    questionKey(tenant, teamId, id),
  ]);

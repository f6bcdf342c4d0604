import { dialogueLineSchema, type DialogueLine, type Means } from '#shared/dialogues/line.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import { freshId } from '#shared/fresh-id.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { nextStep } from '../domain/next-step.ts';
import { lineKey, taskKey } from './line-keys.ts';
import { countWrite } from './done-store.ts';

const day = (instant: string): string => dateOf(new Date(instant));

/** What stands about the dialogue outside of the child's partition, for the transaction that changes it. */
export function lineWrites(
  child: Child,
  before: Dialogue | undefined,
  dialogue: Dialogue,
  means: Means | undefined,
): Write[] {
  const { tenant, id: childId } = child;
  const { id, unitId, groupId, groupName, age, state, owner, startedAt, agreed, answered } = dialogue;
  const childName = fullName(child);
  const next = nextStep(dialogue, day);
  const hasMeans = means && answered.length > 0;
  const line: DialogueLine = {
    ...{ id, childId, childName, groupId, groupName, age, state, owner, startedAt, ...next },
    ...(agreed && { agreedOn: day(agreed.at) }),
    ...(hasMeans && { means }),
  };
  const task = { childId, childName, groupId, groupName, state };
  const responsible = { responsibleId: owner.id, responsibleName: owner.name };
  const hasMoved = before !== undefined && before.unitId !== unitId;
  const isFirstAgreed = agreed !== undefined && before?.agreed === undefined;
  return [
    { Put: { Item: { ...lineKey(tenant, unitId, childId, id), ...line } } },
    next
      ? {
          Put: {
            Item: {
              ...taskKey(tenant, unitId, childId, id),
              kind: 'dialogue',
              id,
              ...task,
              ...responsible,
              ...next,
            },
          },
        }
      : { Delete: { Key: taskKey(tenant, unitId, childId, id) } },
    ...(hasMoved
      ? [
          { Delete: { Key: lineKey(tenant, before.unitId, childId, id) } },
          { Delete: { Key: taskKey(tenant, before.unitId, childId, id) } },
        ]
      : []),
    ...(isFirstAgreed && hasMeans ? [countWrite(tenant, agreed.at, freshId(20), age, means)] : []),
  ];
}

/** All dialogues of the unit: one query. The child is the one whose place in the list it is, also after a merge. */
export async function readLines(table: Table, tenant: string, unitId: string): Promise<DialogueLine[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'dialogues', unitId) },
  });
  return items.map((item) => {
    const [childId = ''] = String(item['sk']).split('#');
    return { ...dialogueLineSchema.parse(item), childId };
  });
}

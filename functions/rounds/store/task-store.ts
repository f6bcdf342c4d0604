import * as z from 'zod';
import { taskSchema, type Task } from '#shared/rounds/task.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import type { RoundGroup } from './round-units.ts';

const tasksOf = (tenant: string, unitId: string) => partition(tenant, 'tasks', unitId);

/** That a group is called upon in a round. What exactly it owes follows from where its children stand. */
export interface Call extends RoundGroup {
  roundId: string;
}
const callSchema = z.object({ kind: z.literal('call'), roundId: z.string(), groupId: z.string() });

const callKey = (tenant: string, { unitId, groupId, roundId }: Call): Key => ({
  pk: tasksOf(tenant, unitId),
  sk: `call#${roundId}#${groupId}`,
});

/** Calls upon groups: one item each, the same however often it is said. */
export const callGroups = (table: Table, tenant: string, calls: readonly Call[]): Promise<void> =>
  table.batchWrite(
    calls.map((call) => ({
      put: { ...callKey(tenant, call), kind: 'call', roundId: call.roundId, groupId: call.groupId },
    })),
  );

type Review = Pick<Task, 'roundId' | 'childId' | 'unitId'> & { actionId: string };
const reviewKey = (tenant: string, { unitId, roundId, childId, actionId }: Review): Key => ({
  pk: tasksOf(tenant, unitId),
  sk: `review#${roundId}#${childId}#${actionId}`,
});

/** The task of looking back at an action, for the transaction that agrees on it. */
export const putReview = (tenant: string, actionId: string, task: Task): Write => ({
  Put: { Item: { ...reviewKey(tenant, { ...task, actionId }), ...task } },
});
export const deleteReview = (tenant: string, review: Review): Write => ({
  Delete: { Key: reviewKey(tenant, review) },
});

/** Which groups of the unit are called upon, and the reviews due in it, among all that is open there. */
export function tasksIn(unitId: string, items: readonly Item[]): { calls: Call[]; reviews: Task[] } {
  const isCall = (item: Item) => item['kind'] === 'call';
  return {
    calls: items.filter(isCall).map((item) => ({ ...callSchema.parse(item), unitId })),
    // Other modules keep their open matters in the same place; what the rounds do not know is theirs.
    reviews: items.filter((item) => item['kind'] === 'review-action').map((item) => taskSchema.parse(item)),
  };
}

/** Removes all that a unit has to do in a round. */
export async function removeTasks(
  table: Table,
  tenant: string,
  unitId: string,
  roundId: string,
): Promise<void> {
  const pk = tasksOf(tenant, unitId);
  const found = await Promise.all(
    ['call', 'review'].map((kind) =>
      table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :round)',
        ExpressionAttributeValues: { ':pk': pk, ':round': `${kind}#${roundId}#` },
        ProjectionExpression: 'sk',
      }),
    ),
  );
  await table.batchWrite(found.flat().map((item) => ({ delete: { pk, sk: String(item['sk']) } })));
}

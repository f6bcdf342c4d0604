import { caseSchema } from '#shared/concerns/case.ts';
import { notificationSchema } from '#shared/concerns/notification.ts';
import { sparringSchema } from '#shared/concerns/sparring.ts';
import { childKey, whenMoved, type Follow } from '#functions/people/index.ts';
import { caseFollowed } from './case-followed.ts';
import { notificationFollowed, sparringFollowed } from './task-followed.ts';

/**
 * Takes along what is open about a child: its cases, the clocks of its notifications and its questions to the district
 * team, each with its place among the tasks in one transaction. What cannot be moved now keeps nothing else from it.
 */
export const followConcerns: Follow = async (table, child, today) => {
  const { pk } = childKey(child.tenant, child.id);
  const under = (word: string) =>
    table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': `${word}#` },
    });
  const [cases, notifications, sparrings] = await Promise.all([
    under('case'),
    under('notification'),
    under('sparring'),
  ]);
  const followed = await Promise.all([
    ...cases.map((item) => caseFollowed(table, child, caseSchema.parse(item), today)),
    ...notifications.map((item) => notificationFollowed(table, child, notificationSchema.parse(item), today)),
    ...sparrings.map((item) => sparringFollowed(table, child, sparringSchema.parse(item), today)),
  ]);
  return followed.every(Boolean);
};

export const followChild = whenMoved(followConcerns);

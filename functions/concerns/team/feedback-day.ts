import type { Case } from '#shared/concerns/case.ts';
import type { Sparring } from '#shared/concerns/sparring.ts';
import type { Child } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readSparringItem, sparringTask, sparringWrites, type SparringAt } from './sparring-store.ts';
import { questionKey, readQuestions } from './team-store.ts';

/** A question whose reply waits to hear how it went, and the day for it. */
export interface Feedback {
  sparring: Sparring;
  feedbackOn: string;
}

/** Undefined where there is no such question, no reply taken, or it has been told how it went. */
export async function readFeedback(table: Table, at: SparringAt): Promise<Feedback | undefined> {
  const sparring = await readSparringItem(table, at);
  if (!sparring?.taken || sparring.feedback) return undefined;
  const [question] = await readQuestions(table, at.tenant, [{ teamId: sparring.teamId, id: sparring.id }]);
  const feedbackOn = question?.reply?.feedbackOn ?? sparring.taken.reply.feedbackOn;
  return { sparring, feedbackOn };
}

/** The same day with the child, among the unit's tasks and with the team; false when the question has changed meanwhile. */
export async function feedbackMoved(
  table: Table,
  tenant: string,
  child: Child,
  one: Case,
  { sparring, feedbackOn }: Feedback,
  to: string,
): Promise<boolean> {
  const { taken } = sparring;
  if (!taken) return false;
  const next: Sparring = {
    ...sparring,
    taken: { ...taken, reply: { ...taken.reply, feedbackOn: to } },
    version: sparring.version + 1,
  };
  const at = { tenant, childId: child.id, questionId: sparring.id };
  const { ok } = await table.transact([
    ...sparringWrites(at, next, sparringTask(next, child, one, { what: 'feedback', dueOn: to })),
    {
      Update: {
        Key: questionKey(tenant, sparring.teamId, sparring.id),
        UpdateExpression: 'SET reply.feedbackOn = :to, #version = #version + :one',
        ConditionExpression: 'reply.feedbackOn = :from',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':to': to, ':from': feedbackOn, ':one': 1 },
      },
    },
  ]);
  return ok;
}

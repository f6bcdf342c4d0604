import type { Actor } from '#shared/access/actor.ts';
import { decide, type Reason } from '#shared/access/decide.ts';
import { holdsOn } from '#shared/access/held.ts';
import { daysAfter } from '#shared/access/periods.ts';
import { REPLY_DAYS, type SparringTask, type TeamQuestion } from '#shared/concerns/sparring.ts';
import type { AskedTask, TeamTask } from '#shared/concerns/team-task.ts';
import { localDateOf } from '#shared/local-date.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readQuestions, readTeamItems } from './team-store.ts';

interface Reader {
  tenant: string;
  today: string;
  actor: Actor;
}

/** A question that nobody has answered, and the day for hearing how it went. */
function taskOf(teamId: string, { id, state, askedOn, reply }: TeamQuestion): TeamTask | undefined {
  if (state === 'waiting')
    return { id, teamId, what: 'answer', askedOn, dueOn: daysAfter(askedOn, REPLY_DAYS) };
  if (state === 'answered' && reply)
    return { id, teamId, what: 'hear-back', askedOn, dueOn: reply.feedbackOn };
  return undefined;
}

/** What waits in the teams that the actor is a member of today, and why: one round trip, and none for anybody else. */
export async function teamWork(
  table: Table,
  { tenant, today, actor }: Reader,
): Promise<{ tasks: TeamTask[]; why: readonly Reason[] }> {
  const ids = actor.memberships.flatMap((held) =>
    holdsOn(held, today) && 'unitId' in held ? [held.unitId] : [],
  );
  const decided = [...new Set(ids)].map((unitId) => ({
    unitId,
    decision: decide(actor, 'sparring.work', { tenant, today, subject: { kind: 'unit', unitId } }),
  }));
  const own = decided.filter(({ decision }) => decision.allow);
  const teams = await Promise.all(own.map(({ unitId }) => readTeamItems(table, tenant, unitId)));
  const tasks = own.flatMap(({ unitId }, index) =>
    (teams[index]?.questions ?? []).flatMap((question) => taskOf(unitId, question) ?? []),
  );
  const why = tasks.length > 0 ? own.flatMap(({ decision }) => decision.reasons) : [];
  return { tasks, why };
}

/**
 * Which of the questions have been answered. The asker's side looks at the team's, and never the other way: the team's
 * item of a question without a name leads to nobody. One round trip, and none while nothing waits for a reply.
 */
export async function withReplies(
  table: Table,
  tenant: string,
  tasks: readonly SparringTask[],
): Promise<AskedTask[]> {
  const asked = tasks.flatMap(({ what, teamId, id }) =>
    what === 'reply' && teamId !== undefined ? [{ teamId, id }] : [],
  );
  const questions = asked.length > 0 ? await readQuestions(table, tenant, asked) : [];
  const replyOf = new Map(questions.map(({ id, reply }) => [id, reply]));
  return tasks.map((task) => {
    const reply = task.what === 'reply' ? replyOf.get(task.id) : undefined;
    return reply ? { ...task, what: 'read', dueOn: localDateOf(reply.at) } : task;
  });
}

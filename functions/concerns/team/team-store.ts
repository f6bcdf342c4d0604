import { meetingSchema, scaleSchema, type Meeting, type Scale } from '#shared/concerns/team-meeting.ts';
import { teamQuestionSchema, type TeamQuestion } from '#shared/concerns/sparring.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const teamPartition = (tenant: string, teamId: string) => partition(tenant, 'team', teamId);

export const questionKey = (tenant: string, teamId: string, questionId: string): Key => ({
  pk: teamPartition(tenant, teamId),
  sk: `question#${questionId}`,
});
export const meetingKey = (tenant: string, teamId: string, meetingId: string): Key => ({
  pk: teamPartition(tenant, teamId),
  sk: `meeting#${meetingId}`,
});
export const scaleKey = (tenant: string, teamId: string, questionId: string, memberId: string): Key => ({
  pk: teamPartition(tenant, teamId),
  sk: `scale#${questionId}#${memberId}`,
});

export interface StoredTeam {
  questions: TeamQuestion[];
  meetings: Meeting[];
  scales: Scale[];
}

/** All of a team, strongly read: one query. */
export async function readTeamItems(table: Table, tenant: string, teamId: string): Promise<StoredTeam> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': teamPartition(tenant, teamId) },
  });
  const of = (kind: string) => items.filter((item) => item['kind'] === kind);
  return {
    questions: of('question').map((item) => teamQuestionSchema.parse(item)),
    meetings: of('meeting').map((item) => meetingSchema.parse(item)),
    scales: of('scale').map((item) => scaleSchema.parse(item)),
  };
}

/** Questions by team and id, in no particular order. */
export async function readQuestions(
  table: Table,
  tenant: string,
  at: readonly { teamId: string; id: string }[],
): Promise<TeamQuestion[]> {
  const items = await table.batchGet(at.map(({ teamId, id }) => questionKey(tenant, teamId, id)));
  return items.map((item) => teamQuestionSchema.parse(item));
}

/** The meeting at which the question is taken up: the next one planned that has it on its agenda. */
export const meetingOf = ({ meetings }: StoredTeam, questionId: string): Meeting | undefined =>
  meetings
    .filter(
      ({ state, items }) =>
        state === 'planned' && items.some((item) => item.questionId === questionId && !item.deferred),
    )
    .toSorted((one, other) => one.on.localeCompare(other.on))[0];

import { isDeepStrictEqual } from 'node:util';
import { answerQuestion as contract } from '#shared/concerns/answer-question.contract.ts';
import type { TeamQuestion } from '#shared/concerns/sparring.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readableQuestions } from './readable-questions.ts';
import { tellAsker } from './tell-asker.ts';
import { questionKey, readQuestions } from './team-store.ts';

/** The reply as it is to be. It can be bettered until those who asked have told how it went. */
export const answerQuestion = (table: Table) =>
  endpoint(contract, {
    about: ({ teamId }) => ({ kind: 'unit', id: teamId }),
    async load({ teamId, questionId }, { tenant, today }) {
      const found = await readQuestions(table, tenant, [{ teamId, id: questionId }]);
      const [question] = await readableQuestions(table, { tenant, teamId, today }, found);
      return question;
    },
    subject: (_, { teamId }) => ({ kind: 'unit', unitId: teamId }),
    children: ({ named }) => (named ? [named.childId] : []),
    async run({ input, tenant, today, now, actor, loaded: before }) {
      const { teamId, questionId, version, reflections, steps, feedbackOn } = input;
      const isSame = ({ reply }: TeamQuestion) =>
        reply !== undefined &&
        isDeepStrictEqual(
          [reply.reflections, reply.steps, reply.feedbackOn],
          [reflections, steps, feedbackOn],
        );
      const answered = async (question: TeamQuestion) => {
        await tellAsker(table, tenant, question);
        return done({ question });
      };
      if (isSame(before)) return answered(before);
      if (before.state === 'reported') return refused('already-reported');
      if (feedbackOn < today) return refused('date-in-past');
      if (version !== before.version) return refused('changed-meanwhile', { current: before });
      const reply = { reflections, steps, feedbackOn, at: now, by: { id: actor.id, name: actor.name } };
      const isStored = await table.update({
        Key: questionKey(tenant, teamId, questionId),
        UpdateExpression: 'SET reply = :reply, #state = :answered, #version = :next',
        ConditionExpression: '#version = :seen',
        ExpressionAttributeNames: { '#state': 'state', '#version': 'version' },
        ExpressionAttributeValues: {
          ...{ ':reply': reply, ':answered': 'answered' },
          ...{ ':seen': version, ':next': version + 1 },
        },
      });
      const after: TeamQuestion = { ...before, reply, state: 'answered', version: version + 1 };
      if (isStored) return answered(after);
      const [current] = await readQuestions(table, tenant, [{ teamId, id: questionId }]);
      if (!current) return refused('not-found');
      return isSame(current) ? answered(current) : refused('changed-meanwhile', { current });
    },
  });

import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import { proposalsSchema, replySchema, teamQuestionSchema } from './sparring.ts';

/** What the team thinks, what it proposes, and when it would like to hear how it went; at a meeting or outside of one. */
export const answerQuestion = contract({
  name: 'answer-question',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/teams/{teamId}/questions/{questionId}/reply',
  permission: 'sparring.work',
  audit: 'team.question-answered',
  input: z.object({
    teamId: idSchema,
    questionId: idSchema,
    version: versionSchema,
    reflections: replySchema.shape.reflections,
    steps: proposalsSchema,
    feedbackOn: dateSchema,
  }),
  output: z.object({ question: teamQuestionSchema }),
  refusals: ['already-reported', 'date-in-past'],
});

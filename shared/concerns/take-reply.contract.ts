import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { caseAt, workedCaseSchema } from './case-shown.ts';
import { sparringSchema } from './sparring.ts';

/** The team's reply comes into the case: the steps accepted become its actions, the date for feedback a task. */
export const takeReply = contract({
  name: 'take-reply',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/cases/{caseId}/sparring/{questionId}/reply',
  permission: 'concern.work',
  audit: 'sparring.reply-taken',
  input: z.object({
    ...caseAt,
    questionId: idSchema,
    version: versionSchema,
    moveId: idSchema,
    /** Ids of the team's proposals. */
    accepted: z.array(idSchema).max(10),
  }),
  output: workedCaseSchema.extend({ sparring: sparringSchema }),
  refusals: [
    'not-answered',
    'move-not-allowed',
    'action-in-surroundings-missing',
    'history-full',
    'too-many-actions',
  ],
});

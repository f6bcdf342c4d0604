import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { caseAt, workedCaseSchema } from './case-shown.ts';

/** The one who was asked takes the thread or says no; the leader may take it without being asked. */
export const answerHolder = contract({
  name: 'answer-holder',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/cases/{caseId}/holder',
  permission: 'concern.work',
  audit: 'concern.holder-answered',
  input: z.object({
    ...caseAt,
    version: versionSchema,
    moveId: idSchema,
    answer: z.enum(['accept', 'decline', 'take']),
    note: z.string().trim().max(1000).default(''),
  }),
  output: workedCaseSchema,
  refusals: ['move-not-allowed', 'not-offered-to-you', 'leader-only', 'history-full'],
});

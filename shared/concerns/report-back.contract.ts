import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { caseAt } from './case-shown.ts';
import { sparringSchema } from './sparring.ts';
import { plainText } from './text-words.ts';

/** Tells the team how it went. Without the name where the question was. */
export const reportBack = contract({
  name: 'report-back',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/cases/{caseId}/sparring/{questionId}/feedback',
  permission: 'sparring.ask',
  audit: 'sparring.reported',
  input: z.object({
    ...caseAt,
    questionId: idSchema,
    text: z.string().overwrite(plainText).trim().min(10).max(2000),
  }),
  output: z.object({ sparring: sparringSchema }),
  refusals: ['not-answered', 'name-left'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { caseAt } from './case-shown.ts';
import { fieldFoundSchema, sparringTextsSchema } from './sparring.ts';

/** Looks for names in a question before it is sent: what was found where, and the texts without it. Stores nothing. */
export const checkQuestion = contract({
  name: 'check-question',
  module: 'concerns',
  method: 'POST',
  path: '/concerns/children/{childId}/cases/{caseId}/sparring/checks',
  permission: 'sparring.ask',
  audit: 'sparring.checked',
  input: z.object({ ...caseAt, asked: sparringTextsSchema }),
  output: z.object({
    /** As the server reads it: the places are places in these. */
    asked: sparringTextsSchema,
    found: z.array(fieldFoundSchema),
    without: sparringTextsSchema,
  }),
  refusals: [],
});

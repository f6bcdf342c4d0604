import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { caseAt, workedCaseSchema } from './case-shown.ts';
import { analysisSchema, goalsSchema } from './case.ts';

/** The joint analysis and what we want instead. `finish: false` keeps what is written; `finish: true` makes it the team's. */
export const analyseCase = contract({
  name: 'analyse-case',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/cases/{caseId}/analysis',
  permission: 'concern.work',
  audit: 'concern.analysed',
  input: z.object({
    ...caseAt,
    version: versionSchema,
    moveId: idSchema,
    // No question is required: nothing else tells an analysis from something else.
    analysis: analysisSchema.strict(),
    goals: goalsSchema,
    finish: z.boolean(),
  }),
  output: workedCaseSchema,
  refusals: ['move-not-allowed', 'analysis-incomplete', 'history-full'],
});

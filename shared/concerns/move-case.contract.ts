import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { stepRefusals } from './case-guards.ts';
import { caseAt, workedCaseSchema } from './case-shown.ts';
import { caseStepSchema } from './case-steps.ts';

/** Acting, looking back, stepping up or down, closing, opening again: every step the guards allow, and no other. */
export const moveCase = contract({
  name: 'move-case',
  module: 'concerns',
  method: 'POST',
  path: '/concerns/children/{childId}/cases/{caseId}/moves',
  permission: 'concern.work',
  audit: 'concern.moved',
  input: z.object({ ...caseAt, version: versionSchema, moveId: idSchema, step: caseStepSchema }),
  output: workedCaseSchema,
  refusals: stepRefusals,
});

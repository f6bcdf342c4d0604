import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { bullyingPlanContentSchema, bullyingPlanSchema } from './bullying-plan.ts';
import { caseAt } from './case-shown.ts';

/** Keeps what is written of the plan. It stands from the first time that nothing is missing. */
export const saveBullyingPlan = contract({
  name: 'save-bullying-plan',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/cases/{caseId}/bullying-plan',
  permission: 'concern.work',
  audit: 'concern.plan-saved',
  input: z.object({ ...caseAt, version: versionSchema, plan: bullyingPlanContentSchema.strict() }),
  output: z.object({ plan: bullyingPlanSchema }),
  refusals: ['no-bullying', 'case-closed'],
});

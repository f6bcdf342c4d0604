import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema } from '../ids.ts';
import { bullyingPlanSchema } from './bullying-plan.ts';
import { caseAt } from './case-shown.ts';

/** The plan against bullying of a case, by when it has to stand, and under which law. */
export const readBullyingPlan = contract({
  name: 'read-bullying-plan',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/children/{childId}/cases/{caseId}/bullying-plan',
  permission: 'concern.read',
  audit: 'concern.plan-read',
  input: z.object(caseAt),
  output: z.object({
    /** Absent until something was written. */
    plan: bullyingPlanSchema.optional(),
    by: dateSchema,
    law: z.object({ strategy: z.string(), plan: z.string(), deadlineBy: z.enum(['law', 'municipality']) }),
  }),
  refusals: ['no-bullying'],
});

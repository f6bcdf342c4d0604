import * as z from 'zod';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';
import type { BullyingPlan } from './bullying-plan.ts';
import { someoneSchema } from './case-moves.ts';

/**
 * That there is a plan against bullying, in one line: who wrote in it last, and since when it stands. What it says is
 * read with the case. Other children's names may stand in it, and so no page shows it to a family; in a file that a
 * family has asked for it stands once somebody has looked the file through.
 */
export const bullyingEntrySchema = z.object({
  kind: z.literal('plan'),
  event: z.enum(['begun', 'stands']),
  id: idSchema,
  caseId: idSchema,
  standsSince: instantSchema.optional(),
  evaluateOn: dateSchema.optional(),
  at: instantSchema,
  by: someoneSchema,
});
export type BullyingEntry = z.infer<typeof bullyingEntrySchema>;

export const bullyingEntry = ({ caseId, standsSince, evaluateOn, at, by }: BullyingPlan): BullyingEntry => ({
  ...{ kind: 'plan', event: standsSince === undefined ? 'begun' : 'stands', id: caseId, caseId, at, by },
  ...(standsSince !== undefined && { standsSince }),
  ...(evaluateOn !== undefined && { evaluateOn }),
});

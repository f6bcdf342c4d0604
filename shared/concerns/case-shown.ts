import * as z from 'zod';
import { dateSchema, idSchema } from '../ids.ts';
import { caseSchema } from './case.ts';

/** A case as it reaches those who work on it: the whole of it, and when the child was heard. */
export const workedCaseSchema = z.object({ case: caseSchema });

/** Where a case is: every contract about one names both. */
export const caseAt = { childId: idSchema, caseId: idSchema };

/** What the page says of the rules without knowing the law itself. */
export const shownRulesSchema = z.object({
  clarifyBy: dateSchema,
  /** A day for looking back that suits the municipality's calendar. */
  reviewSuggested: dateSchema.optional(),
  reviewFrom: dateSchema,
  reviewTo: dateSchema,
  familyFromLevel: z.number().int(),
  logFromLevel: z.number().int(),
  servicesFromLevel: z.number().int(),
  coordinationFromLevel: z.number().int(),
});

import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { someoneSchema } from './case-moves.ts';

/** Those who are told of a plan: the child that is bullied, the others, and the parents of both. */
export const informedParties = ['child', 'other-children', 'parents', 'other-parents', 'staff'] as const;

const part = z.string().trim().max(3000).default('');
/** What a plan against bullying says. */
export const bullyingPlanContentSchema = z.object({
  /** What happens, where and when: about situations, not about bad children. */
  happens: part,
  /** Which measures stop it effectively, and who sees to each. */
  stops: part,
  /** What holds already now, until they work. */
  meanwhile: part,
  informed: z
    .array(z.enum(informedParties))
    .max(informedParties.length)
    .refine((all) => new Set(all).size === all.length, 'party-twice')
    .default([]),
  responsible: z.string().trim().max(120).default(''),
  /** When it is looked at whether it has stopped. */
  evaluateOn: dateSchema.optional(),
  /** How it went: does the child say that it has stopped? */
  evaluation: part,
});
export type BullyingPlanContent = z.infer<typeof bullyingPlanContentSchema>;

/** The plan of one case, beside it in the child's partition. */
export const bullyingPlanSchema = bullyingPlanContentSchema.extend({
  caseId: idSchema,
  /** When it was whole for the first time: that is when it stands. */
  standsSince: instantSchema.optional(),
  at: instantSchema,
  by: someoneSchema,
  version: versionSchema,
});
export type BullyingPlan = z.infer<typeof bullyingPlanSchema>;

/** What a plan lacks to stand, in the order of the form. The evaluation comes later. */
export function missingInPlan(plan: BullyingPlanContent): (keyof BullyingPlanContent)[] {
  const words = (['happens', 'stops', 'meanwhile', 'responsible'] as const).filter(
    (one) => plan[one].length < 3,
  );
  return [
    ...words,
    ...(plan.informed.length === 0 ? (['informed'] as const) : []),
    ...(plan.evaluateOn === undefined ? (['evaluateOn'] as const) : []),
  ];
}

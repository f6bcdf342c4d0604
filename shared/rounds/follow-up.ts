import * as z from 'zod';
import { dateSchema, idSchema } from '../ids.ts';

/** Where an action is aimed: at the child, or at what surrounds the child. */
const actionTargets = ['child', 'surroundings'] as const;
export const actionSchema = z.object({
  id: idSchema,
  text: z.string().trim().min(3).max(500),
  target: z.enum(actionTargets),
  /** A member of staff at the child's unit. */
  responsibleId: idSchema,
  responsibleName: z.string().max(120),
  dueOn: dateSchema,
  reviewOn: dateSchema,
  status: z.enum(['agreed', 'done', 'dropped']),
  /** How it went, from −2 (much less than hoped) to +2 (much more); set at the review. */
  outcome: z.number().int().min(-2).max(2).optional(),
});
export type Action = z.infer<typeof actionSchema>;

export const focusPointSchema = z.object({ id: idSchema, text: z.string().trim().min(3).max(500) });
export type FocusPoint = z.infer<typeof focusPointSchema>;

export const followUpSchema = z.object({
  focusPoints: z.array(focusPointSchema).max(10),
  actions: z
    .array(actionSchema)
    .max(20)
    .refine((actions) => new Set(actions.map((action) => action.id)).size === actions.length, 'duplicate'),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** What a yellow or red position still lacks before the follow-up counts as agreed; empty when nothing. */
export function missingInFollowUp(followUp: FollowUp): ('action' | 'action-in-surroundings')[] {
  const live = followUp.actions.filter((action) => action.status !== 'dropped');
  if (live.length === 0) return ['action', 'action-in-surroundings'];
  return live.some((action) => action.target === 'surroundings') ? [] : ['action-in-surroundings'];
}

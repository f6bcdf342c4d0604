import * as z from 'zod';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';

/** Where an action is aimed: at what surrounds the child, at home, or at the child. */
export const actionTargets = ['surroundings', 'home', 'child'] as const;
const responsibleSides = ['staff', 'guardian', 'child'] as const;

const words = z.string().trim().min(3).max(500);
export const whyDroppedSchema = z.string().trim().min(3).max(300);
const actionSchema = z.object({
  id: idSchema,
  text: words,
  target: z.enum(actionTargets),
  /** A member of staff at the child's unit, a custody holder, or the young person. The server puts the name. */
  side: z.enum(responsibleSides),
  responsibleId: idSchema,
  responsibleName: z.string().max(120).default(''),
  dueOn: dateSchema,
  status: z.enum(['agreed', 'done', 'dropped']),
  /** Why it was dropped; the family reads it. */
  whyDropped: whyDroppedSchema.optional(),
});
export type PlanAction = z.infer<typeof actionSchema>;

const isUnique = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id)).size === all.length;

/** What the talk came to. */
export const planSchema = z.object({
  agreements: z.string().trim().max(4000),
  focusPoints: z
    .array(z.object({ id: idSchema, text: words }))
    .max(10)
    .refine(isUnique, 'duplicate'),
  actions: z.array(actionSchema).max(20).refine(isUnique, 'duplicate'),
});
export type Plan = z.infer<typeof planSchema>;

export const emptyPlan: Plan = { agreements: '', focusPoints: [], actions: [] };

/** Those that are still to be done. */
export const openActions = ({ actions }: Plan): PlanAction[] =>
  actions.filter(({ status }) => status === 'agreed');

/** Whether there is anything to hand to the family. */
export const saysNothing = ({ agreements, focusPoints, actions }: Plan): boolean =>
  agreements === '' && focusPoints.length === 0 && actions.length === 0;

/** Encouraged, never demanded: that something changes around the child or at home, and not with the child alone. */
export const isOnlyAboutTheChild = ({ actions }: Plan): boolean => {
  const live = actions.filter(({ status }) => status !== 'dropped');
  return live.length > 0 && live.every(({ target }) => target === 'child');
};

/** The plan for a parent's eyes: of what another parent does, not who it is, nor why it came to nothing. */
export const planForParent = (plan: Plan, readerId: string): Plan => ({
  ...plan,
  actions: plan.actions.map((action) => {
    if (action.side !== 'guardian' || action.responsibleId === readerId) return action;
    const { whyDropped: _, ...shown } = action;
    return { ...shown, responsibleName: '', responsibleId: action.id };
  }),
});

/** What the family adds afterwards, in its own words. */
export const commentSchema = z.object({
  id: idSchema,
  by: z.object({ id: idSchema, name: z.string() }),
  side: z.enum(responsibleSides),
  text: z.string().trim().min(1).max(1000),
  at: instantSchema,
});
export type PlanComment = z.infer<typeof commentSchema>;

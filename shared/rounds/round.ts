import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { roundStates } from './states.ts';

const roundStateSchema = z.enum(roundStates);
export type RoundState = z.infer<typeof roundStateSchema>;

/** Which state may follow which. Nothing else is possible; the store enforces it by condition. */
export const nextRoundStates: Record<RoundState, readonly RoundState[]> = {
  planned: ['open', 'cancelled'],
  open: ['own-closed'],
  'own-closed': ['joint'],
  joint: ['closed'],
  closed: ['locked'],
  locked: [],
  cancelled: [],
};

/** Own assessments are taken while open; joint ones while open (a child that is ready) and joint. */
export const takesOwn = (state: RoundState): boolean => state === 'open';
export const takesJoint = (state: RoundState): boolean =>
  state === 'open' || state === 'own-closed' || state === 'joint';
/** Follow-ups and information of parents go on after the round is closed, until it is locked. */
export const takesFollowUp = (state: RoundState): boolean => takesJoint(state) || state === 'closed';

/** What an administrator decides about a round. Ages in whole months on the opening day, both ends included. */
export const roundPlanSchema = z
  .object({
    name: z.string().trim().min(3).max(80),
    /** Empty: every unit with children. */
    unitIds: z.array(idSchema).max(2000),
    ages: z.object({
      fromMonths: z.number().int().min(0).max(276),
      toMonths: z.number().int().min(0).max(276),
    }),
    opensOn: dateSchema,
    remindOn: z.array(dateSchema).max(5),
    ownClosesOn: dateSchema,
    closesOn: dateSchema,
    ownRequired: z.number().int().min(1).max(5),
  })
  .refine((plan) => plan.ages.fromMonths <= plan.ages.toMonths, {
    path: ['ages', 'toMonths'],
    message: 'before-start',
  })
  .refine((plan) => plan.opensOn < plan.ownClosesOn, { path: ['ownClosesOn'], message: 'before-start' })
  .refine((plan) => plan.ownClosesOn <= plan.closesOn, { path: ['closesOn'], message: 'before-start' })
  .refine((plan) => plan.remindOn.every((day) => day > plan.opensOn && day <= plan.closesOn), {
    path: ['remindOn'],
    message: 'outside-window',
  });
export type RoundPlan = z.infer<typeof roundPlanSchema>;

export const roundSchema = z.object({
  id: idSchema,
  name: z.string(),
  unitIds: z.array(idSchema),
  ages: z.object({ fromMonths: z.number(), toMonths: z.number() }),
  opensOn: dateSchema,
  remindOn: z.array(dateSchema),
  ownClosesOn: dateSchema,
  closesOn: dateSchema,
  ownRequired: z.number(),
  instrumentVersion: versionSchema,
  state: roundStateSchema,
  version: versionSchema,
  /** How far an opening, closing or notice run has come, in groups; absent when nothing runs. */
  progress: z
    .object({ doing: z.enum(['opening', 'closing', 'recording-notices']), done: z.number(), of: z.number() })
    .optional(),
  openedAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
});
export type Round = z.infer<typeof roundSchema>;

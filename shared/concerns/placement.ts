import * as z from 'zod';
import type { StopFact } from '../access/facts.ts';
import { isCovered } from '../access/stop.ts';
import { degreeSchema, factorId, shortText } from '../instruments/ruler-band.ts';
import { bandIdSchema, rulerIdSchema } from '../instruments/ruler.ts';
import { axes, symbols } from '../instruments/ruler-scale.ts';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';
import { occasions } from './occasions.ts';

const ticked = z
  .array(factorId)
  .max(14)
  .refine((ids) => new Set(ids).size === ids.length, 'factor-twice');
const step = z.number().int().min(1).max(10);

/** What one person says on a ruler, as sent. At least one axis is placed, and why is always said. */
export const placingSchema = z.object({
  rulerId: rulerIdSchema,
  rulerVersion: versionSchema.min(1),
  bandId: bandIdSchema,
  occasion: z.enum(occasions),
  placed: z
    .object({ child: step.optional(), care: step.optional() })
    .refine(({ child, care }) => child !== undefined || care !== undefined, 'nothing-placed'),
  protective: ticked,
  risk: ticked,
  frequency: factorId.optional(),
  pattern: factorId.optional(),
  duration: factorId.optional(),
  /** What the child's usual surroundings can do. */
  surroundings: z.string().trim().max(2000).default(''),
  rationale: z.string().trim().min(3).max(2000),
});
export type Placing = z.infer<typeof placingSchema>;

/** Where somebody placed on one axis, in the ruler's words of that day. */
const markSchema = z.object({
  step,
  degree: degreeSchema,
  label: shortText(60),
  colour: z.string(),
  symbol: z.enum(symbols),
});
export type PlacedMark = z.infer<typeof markSchema>;

const tickedFactorSchema = z.object({
  id: factorId,
  axis: z.enum(axes),
  text: shortText(240),
  demandsNotification: z.literal(true).optional(),
});
export type TickedFactor = z.infer<typeof tickedFactorSchema>;
const chosenSchema = z.object({ id: factorId, label: shortText(80) });

/**
 * One person's placement of a child in a situation on one day. It carries the ruler's words as they were, so that it
 * reads the same when the ruler has moved on. Never averaged with anybody else's.
 */
export const placementSchema = z.object({
  kind: z.literal('placement'),
  id: idSchema,
  caseId: idSchema.optional(),
  occasion: z.enum(occasions),
  rulerId: rulerIdSchema,
  rulerVersion: versionSchema,
  rulerTitle: shortText(80),
  steps: z.union([z.literal(5), z.literal(10)]),
  bandId: bandIdSchema,
  bandLabel: shortText(60),
  placed: z.object({ child: markSchema.optional(), care: markSchema.optional() }),
  protective: z.array(tickedFactorSchema),
  risk: z.array(tickedFactorSchema),
  frequency: chosenSchema.optional(),
  pattern: chosenSchema.optional(),
  duration: chosenSchema.optional(),
  surroundings: z.string(),
  rationale: z.string(),
  at: instantSchema,
  correctedAt: instantSchema.optional(),
  by: z.object({ id: idSchema, name: z.string() }),
  version: versionSchema,
});
export type Placement = z.infer<typeof placementSchema>;

/** Whether any of it was written while a stop held: when it was made, or when it was corrected. */
export const isPlacedUnderStop = (
  { at, correctedAt = at }: Pick<Placement, 'at' | 'correctedAt'>,
  stops: readonly StopFact[],
): boolean => isCovered(at, stops) || isCovered(correctedAt, stops);

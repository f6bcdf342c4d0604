import * as z from 'zod';
import { guideAges, type GuideAge } from '../instruments/guide-scale.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';

/** From −2 (much less than hoped) to +2 (much more). */
export const outcomes = [-2, -1, 0, 1, 2] as const;
/** How many actions had each outcome, in that order. */
const outcomeCountsSchema = z.array(z.number().int().min(0)).length(outcomes.length);

/**
 * Situations that are alike: by how worried somebody was when it was raised, and the child's age. Together they cut
 * everything into parts that do not overlap, and no other cut is ever shown: so that no two answers can be subtracted.
 */
export const effectZones = ['low', 'middle', 'high', 'unsaid'] as const;
export type EffectZone = (typeof effectZones)[number];
export const effectAges = ['under-6', 'from-6'] as const;
export type EffectAge = (typeof effectAges)[number];

export const zoneOf = (degree: number | undefined): EffectZone => {
  if (degree === undefined) return 'unsaid';
  return degree <= 2 ? 'low' : degree === 3 ? 'middle' : 'high';
};
export const effectAgeOf = (band: GuideAge): EffectAge =>
  guideAges.indexOf(band) <= guideAges.indexOf('3-5') ? 'under-6' : 'from-6';

/** The last month of each band; the last band has none. */
const lastMonths = [-1, 11, 35, 71, 119, 179, 215];
/** The band of an age in whole months; negative before birth. */
export function bandOfAge(ageMonths: number): GuideAge {
  const index = lastMonths.findIndex((last) => ageMonths <= last);
  return guideAges[index === -1 ? guideAges.length - 1 : index] ?? '18-22';
}

/** Stands for actions that were not chosen from the guide. */
export const OWN_MEASURE = 'own';
const measureIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,25}$/);
const effectTargets = ['child', 'surroundings'] as const;

/** Below so many actions nothing is shown. */
export const FEWEST = 5;

/** What is counted of closed actions, without any person, place or day: one line for each kind of situation and measure. */
export const effectCountSchema = z.object({
  degree: degreeSchema.optional(),
  band: z.enum(guideAges),
  target: z.enum(effectTargets),
  /** A measure of the guide, or `own`. */
  measure: measureIdSchema,
  counts: outcomeCountsSchema,
});
export type EffectCount = z.infer<typeof effectCountSchema>;

const interval = z.object({ from: z.number(), to: z.number() });
/** How a measure went, in one situation or in all of them. Shares from 0 to 1. */
export const effectSchema = z.object({
  measure: measureIdSchema,
  target: z.enum(effectTargets),
  n: z.number().int().min(FEWEST),
  /** The share of outcomes +1 and +2, with its 95 % interval. */
  share: z.number(),
  shareWithin: interval,
  /** The mean outcome, with its 95 % interval; none when all were alike, since they say nothing of how others would go. */
  mean: z.number(),
  meanWithin: interval.optional(),
  /** Surely more or less often of help than the other measures shown here; absent: no sure difference. */
  differs: z.enum(['more', 'less']).optional(),
});
export type Effect = z.infer<typeof effectSchema>;

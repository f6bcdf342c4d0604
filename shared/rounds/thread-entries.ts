import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { positionSchema } from '../instruments/topi.ts';
import { dimensionPositionsSchema } from './assessment.ts';
import { followUpSchema } from './follow-up.ts';

const author = z.object({ id: idSchema, name: z.string() });
const inRound = {
  roundId: idSchema,
  roundName: z.string(),
  at: instantSchema,
  by: author,
  version: versionSchema,
};
const judgement = {
  position: positionSchema,
  dimensions: dimensionPositionsSchema,
  comment: z.string(),
  instrumentVersion: versionSchema,
};

/** One professional's own assessment. `required`: how many the child needs in that round. */
export const ownEntrySchema = z.object({
  kind: z.literal('own'),
  ...inRound,
  ...judgement,
  required: z.number().int(),
});
export type OwnEntry = z.infer<typeof ownEntrySchema>;

/** What the team agreed. `fewerThanRequired`: the window for own assessments had closed before all were in. */
export const jointEntrySchema = z.object({
  kind: z.literal('joint'),
  ...inRound,
  ...judgement,
  previous: positionSchema.optional(),
  fewerThanRequired: z.boolean(),
});
export type JointEntry = z.infer<typeof jointEntrySchema>;

export const followUpEntrySchema = z.object({
  kind: z.literal('follow-up'),
  ...inRound,
  ...followUpSchema.shape,
});
export type FollowUpEntry = z.infer<typeof followUpEntrySchema>;

export const informedEntrySchema = z.object({
  kind: z.literal('informed'),
  ...inRound,
  how: z.enum(['talk', 'phone', 'digital-post', 'intranet']),
  on: dateSchema,
  /** What the parents said; their own view belongs on the thread. */
  parentsView: z.string().max(2000),
});
export type InformedEntry = z.infer<typeof informedEntrySchema>;

export const roundEntrySchema = z.discriminatedUnion('kind', [
  ownEntrySchema,
  jointEntrySchema,
  followUpEntrySchema,
  informedEntrySchema,
]);
export type RoundEntry = z.infer<typeof roundEntrySchema>;

import * as z from 'zod';
import { positionSchema } from '../instruments/topi.ts';

/** Position per dimension id, where the assessor says more than the whole; an instrument has at most eight. */
export const dimensionPositionsSchema = z
  .record(z.string().max(31), positionSchema)
  .refine((said) => Object.keys(said).length <= 8, 'too-many');

/** What one professional, or the team together, says about a child's wellbeing. */
export const judgementSchema = z
  .object({
    position: positionSchema,
    dimensions: dimensionPositionsSchema.default({}),
    comment: z.string().trim().max(2000).default(''),
  })
  .refine((judgement) => judgement.position === 'green' || judgement.comment.length > 0, {
    path: ['comment'],
    message: 'required-unless-green',
  });
export type Judgement = z.infer<typeof judgementSchema>;

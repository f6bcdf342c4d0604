import * as z from 'zod';
import { dateSchema, idSchema } from '../ids.ts';
import { contentsSchema, keptWords } from './erasure-contents.ts';
import { erasureHolds } from './erasure.ts';
import { retentionEnds, retentionKinds } from './retention.ts';

/** What would go, how, what stays and why, and what stands in the way today. Nothing is changed by looking. */
export const erasurePreviewSchema = z.object({
  childId: idSchema,
  childName: z.string(),
  unitName: z.string().optional(),
  /** What goes; with `profile` all of it. Empty when nothing may go by the rules. */
  kinds: z.array(z.enum(retentionKinds)),
  contents: contentsSchema,
  /** What happens to each kind that goes. */
  ends: z.partialRecord(z.enum(retentionKinds), z.enum(retentionEnds)),
  archives: z.boolean(),
  kept: z.array(z.enum(keptWords)),
  holds: z.array(z.enum(erasureHolds)),
  since: dateSchema.optional(),
});
export type ErasurePreview = z.infer<typeof erasurePreviewSchema>;

import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';

/** What a published version says about itself, beside its content; also one line of the history. */
export const publishedVersionSchema = z.object({
  version: versionSchema,
  publishedAt: instantSchema,
  /** Absent on the shipped version. */
  by: z.object({ id: idSchema, name: z.string() }).optional(),
  /** True on the shipped version: the municipality has changed nothing yet. */
  startingSet: z.boolean(),
  /** What differs from the version before: `general`, or the id of a part. */
  changed: z.array(z.string()),
  /** The version this one brought back. */
  restored: versionSchema.optional(),
});
export type PublishedVersion = z.infer<typeof publishedVersionSchema>;

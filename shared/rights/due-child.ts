import * as z from 'zod';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';
import { contentsSchema } from './erasure-contents.ts';
import { retentionKinds } from './retention.ts';

/** A child whose time is up, as the nightly look found it: no name, which stands in the profile alone. */
export const dueChildSchema = z.object({
  childId: idSchema,
  leftOn: dateSchema.optional(),
  since: dateSchema,
  kinds: z.array(z.enum(retentionKinds)).min(1),
  unitId: idSchema.optional(),
  unitName: z.string().optional(),
  contents: contentsSchema,
  foundOn: dateSchema,
});
export type DueChild = z.infer<typeof dueChildSchema>;

/** The same as it leaves the server. */
export const shownDueChildSchema = dueChildSchema.extend({ childName: z.string() });
export type ShownDueChild = z.infer<typeof shownDueChildSchema>;

/** One look through all children. `doneAt` is absent while it goes on, or waits to be gone on with. */
export const finderRunSchema = z.object({
  run: z.string().max(40),
  startedAt: instantSchema,
  doneAt: instantSchema.optional(),
});
export type FinderRun = z.infer<typeof finderRunSchema>;

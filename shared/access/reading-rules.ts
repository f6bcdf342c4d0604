import * as z from 'zod';
import { versionSchema } from '../ids.ts';

/** What the municipality has decided about reading and about showing who read. */
export const readingRulesSchema = z.object({
  /** Whether families see the names of staff who read; role and unit they always see. */
  namesInReads: z.boolean(),
  /** So many different children in an hour raise an alarm: between 06 and 18, and outside. */
  childrenPerHour: z.number().int().min(5).max(5000),
  childrenPerHourAtNight: z.number().int().min(1).max(5000),
  version: versionSchema,
});
export type ReadingRules = z.infer<typeof readingRulesSchema>;

/** Until the municipality decides otherwise. */
export const standardReadingRules: ReadingRules = {
  namesInReads: true,
  childrenPerHour: 60,
  childrenPerHourAtNight: 10,
  version: 0,
};

import * as z from 'zod';
import { localizedSchema } from '../localized.ts';
import { profileAgeSchema } from '../instruments/profile.ts';

/** So many dialogues a mean needs before it is shown, so that nobody finds a single child's in it. */
export const FEWEST_DIALOGUES = 5;

const sideMeanSchema = z.object({ mean: z.number(), n: z.number().int() });
const themeMeansSchema = z.object({
  id: z.string(),
  label: localizedSchema,
  /** Absent where fewer have answered than may be told. */
  staff: sideMeanSchema.optional(),
  family: sideMeanSchema.optional(),
});
export type ThemeMeans = z.infer<typeof themeMeansSchema>;

/** The means of the dialogues in which both have answered, by the profile's age. */
export const groupMeansSchema = z.object({
  fewest: z.number().int(),
  ages: z.array(z.object({ age: profileAgeSchema, n: z.number().int(), themes: z.array(themeMeansSchema) })),
});
export type GroupMeans = z.infer<typeof groupMeansSchema>;

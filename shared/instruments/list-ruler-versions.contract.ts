import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';
import { rulerIdSchema } from './ruler.ts';

/** One line of a ruler's history. */
export const rulerVersionSchema = z.object({
  version: versionSchema,
  publishedAt: instantSchema,
  by: z.object({ id: idSchema, name: z.string() }).optional(),
  startingSet: z.boolean(),
  changed: z.array(z.string()),
  restored: versionSchema.optional(),
});
export type RulerVersion = z.infer<typeof rulerVersionSchema>;

/** Every version of a ruler, newest first: who published it, when, and what changed. */
export const listRulerVersions = contract({
  name: 'list-ruler-versions',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/rulers/{rulerId}/versions',
  permission: 'instrument.publish',
  audit: 'none',
  input: z.object({ rulerId: rulerIdSchema }),
  output: z.object({ versions: z.array(rulerVersionSchema) }),
  refusals: [],
});

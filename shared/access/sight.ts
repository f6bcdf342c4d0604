import * as z from 'zod';
import { dateSchema, idSchema } from '../ids.ts';
import { basisKinds } from './law.ts';
import { sections } from './sections.ts';

/** One line of "who can see this?": a role at a unit, a service, or the family. */
export const sightLineSchema = z.object({
  who: z.enum(['staff', 'leader', 'administrator', 'service', 'guardian', 'child']),
  unitId: idSchema.optional(),
  unitName: z.string().optional(),
  groups: z.array(z.string()).optional(),
  /** By name: for those who work with the child; families see roles and units. */
  people: z.array(z.string()).optional(),
  /** Why: the place itself, the law's role, or a release and its basis. */
  because: z.enum(['enrolled', 'runs-the-system', 'custody', 'own-file', ...basisKinds]),
  purpose: z.string().optional(),
  sections: z.array(z.enum(sections)),
  from: dateSchema.optional(),
  until: dateSchema.optional(),
  releaseId: idSchema.optional(),
});
export type SightLine = z.infer<typeof sightLineSchema>;

import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { rulerIdSchema, rulerSchema } from './ruler.ts';

/** Publishes what an older version said as a new one. `basedOn`: the version in force that was seen. */
export const restoreRuler = contract({
  name: 'restore-ruler',
  module: 'instruments',
  method: 'POST',
  path: '/instruments/rulers/{rulerId}/versions/{version}/restored',
  permission: 'instrument.publish',
  audit: 'ruler.restored',
  input: z.object({
    rulerId: rulerIdSchema,
    version: z.coerce.number().pipe(versionSchema.min(1)),
    basedOn: versionSchema,
  }),
  output: rulerSchema,
  refusals: ['nothing-changed', 'no-ruler-in-use', 'ruler-unfinished'],
});

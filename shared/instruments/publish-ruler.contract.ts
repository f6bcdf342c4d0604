import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { rulerBandContentSchema } from './ruler-band.ts';
import { bandIdSchema, rulerContentSchema, rulerIdSchema, rulerSchema } from './ruler.ts';

/**
 * Publishes a new version of a ruler. `basedOn` is the version that was edited; `bands` holds only those whose texts
 * are changed. Placements already made keep the version they were made with. The set of bands, the number of steps and
 * the country stay as they are: they are what placements are compared by. A ruler is in use only when every age has its texts.
 */
export const publishRuler = contract({
  name: 'publish-ruler',
  module: 'instruments',
  method: 'POST',
  path: '/instruments/rulers/{rulerId}/versions',
  permission: 'instrument.publish',
  audit: 'ruler.published',
  input: z.object({
    rulerId: rulerIdSchema,
    basedOn: versionSchema,
    content: rulerContentSchema,
    bands: z.record(bandIdSchema, rulerBandContentSchema),
  }),
  output: rulerSchema,
  refusals: ['nothing-changed', 'ruler-shape-changed', 'no-ruler-in-use', 'ruler-unfinished'],
});

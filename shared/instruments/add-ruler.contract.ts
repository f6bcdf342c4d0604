import * as z from 'zod';
import { contract } from '../contract.ts';
import { shortText } from './ruler-band.ts';
import { rulerContentSchema, rulerIdSchema, rulerSchema } from './ruler.ts';

const { country, steps } = rulerContentSchema.shape;

/** From what a new ruler begins: another one with all its texts, or the names and choices alone. */
const beginningSchema = z.union([
  z.strictObject({ copyOf: rulerIdSchema }),
  /** The texts of every age are then written by the municipality. */
  z.strictObject({ steps }),
]);

/**
 * Adds a ruler of the municipality's own under an id that the caller made. It is not in use: nobody is offered it until
 * a version is published that says so. Steps and ages are those of what it begins from, for good.
 */
export const addRuler = contract({
  name: 'add-ruler',
  module: 'instruments',
  method: 'POST',
  path: '/instruments/rulers',
  permission: 'instrument.publish',
  audit: 'ruler.added',
  input: z.object({ rulerId: rulerIdSchema, title: shortText(80), country, beginning: beginningSchema }),
  output: rulerSchema,
  refusals: ['too-many-rulers'],
});

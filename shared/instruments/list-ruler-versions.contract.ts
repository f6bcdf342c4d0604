import * as z from 'zod';
import { contract } from '../contract.ts';
import { publishedVersionSchema } from './published-version.ts';
import { rulerIdSchema } from './ruler.ts';

/** Every version of a ruler, newest first: who published it, when, and what changed. */
export const listRulerVersions = contract({
  name: 'list-ruler-versions',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/rulers/{rulerId}/versions',
  permission: 'instrument.publish',
  audit: 'none',
  input: z.object({ rulerId: rulerIdSchema }),
  output: z.object({ versions: z.array(publishedVersionSchema) }),
  refusals: [],
});

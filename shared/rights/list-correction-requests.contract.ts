import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { shownCorrectionSchema } from './correction.ts';

/** Requests for correction about the children of a unit, or of the municipality; those that are due first. */
export const listCorrectionRequests = contract({
  name: 'list-correction-requests',
  module: 'rights',
  method: 'GET',
  path: '/rights/corrections',
  permission: 'correction.answer',
  audit: 'correction.requests-listed',
  input: z.object({ unitId: idSchema.optional() }),
  output: z.object({ corrections: z.array(shownCorrectionSchema), why: z.array(z.string()) }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { placementSchema, placingSchema } from './placement.ts';

/**
 * My placement of a child on a ruler. The id is made where it is written, so that sending it again is the same write.
 * `version`: 0 for a new one, or the one seen when it is corrected; it can be until somebody places after it.
 */
export const savePlacement = contract({
  name: 'save-placement',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/placements/{placementId}',
  permission: 'concern.work',
  audit: 'placement.saved',
  input: z.object({
    childId: idSchema,
    placementId: idSchema,
    /** The case it belongs to; absent for a placement without one. */
    caseId: idSchema.optional(),
    version: versionSchema,
    placing: placingSchema,
  }),
  output: placementSchema,
  /** `stop-unanswered`: a sign demands a notification, and the writer has not said what they do about it. */
  refusals: [
    'unknown-ruler',
    'not-on-the-ruler',
    'unknown-case',
    'case-closed',
    'others-have-followed',
    'stop-unanswered',
  ],
});

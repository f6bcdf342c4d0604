import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema, versionSchema } from '../ids.ts';
import { judgementSchema } from './assessment.ts';
import { childInRoundSchema } from './child-in-round.ts';

/**
 * My own assessment of a child in a round. One per person, child and round: sending it again with the same content
 * is the same write; with other content it is a correction, possible until all are in. `version`: 0, or the one seen.
 */
export const submitOwnAssessment = contract({
  name: 'submit-own-assessment',
  module: 'rounds',
  method: 'PUT',
  path: '/rounds/{roundId}/children/{childId}/own',
  permission: 'assessment.submit',
  audit: 'own-assessment.submitted',
  input: z.object({
    roundId: idSchema,
    childId: idSchema,
    groupId: groupIdSchema,
    version: versionSchema,
    judgement: judgementSchema,
  }),
  output: childInRoundSchema,
  refusals: ['notice-missing', 'not-in-the-round', 'round-not-open', 'all-are-in'],
});

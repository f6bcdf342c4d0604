import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema } from '../ids.ts';
import { childInRoundSchema } from './child-in-round.ts';

/** Takes my own assessment back, until all are in. Withdrawing what is not there succeeds. */
export const withdrawOwnAssessment = contract({
  name: 'withdraw-own-assessment',
  module: 'rounds',
  method: 'DELETE',
  path: '/rounds/{roundId}/children/{childId}/own',
  permission: 'assessment.submit',
  audit: 'own-assessment.withdrawn',
  input: z.object({ roundId: idSchema, childId: idSchema, groupId: groupIdSchema }),
  output: childInRoundSchema,
  refusals: ['not-in-the-round', 'round-not-open', 'all-are-in'],
});

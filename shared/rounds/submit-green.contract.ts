import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema } from '../ids.ts';
import { groupInRoundSchema } from './child-in-round.ts';

/** Green as my own assessment for several children of a group at once: all or none. Children I have assessed already are left as they are. */
export const submitGreen = contract({
  name: 'submit-green',
  module: 'rounds',
  method: 'POST',
  path: '/rounds/{roundId}/groups/{groupId}/green',
  permission: 'assessment.submit',
  audit: 'own-assessments.submitted',
  input: z.object({ roundId: idSchema, groupId: groupIdSchema, childIds: z.array(idSchema).min(1).max(40) }),
  output: groupInRoundSchema,
  refusals: ['notice-missing', 'not-in-the-round', 'round-not-open'],
});

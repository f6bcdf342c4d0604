import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema, versionSchema } from '../ids.ts';
import { childInRoundSchema } from './child-in-round.ts';
import { followUpSchema } from './follow-up.ts';
import { followUpEntrySchema } from './thread-entries.ts';

/**
 * Focus points and actions. `finish: false` keeps a draft for the team; `finish: true` needs, for yellow and red, an
 * action, and at least one in the child's surroundings. Later changes (done, outcome, new dates) come the same way.
 */
export const agreeFollowUp = contract({
  name: 'agree-follow-up',
  module: 'rounds',
  method: 'PUT',
  path: '/rounds/{roundId}/children/{childId}/follow-up',
  permission: 'follow-up.agree',
  audit: 'follow-up.agreed',
  input: z.object({
    roundId: idSchema,
    childId: idSchema,
    groupId: groupIdSchema,
    version: versionSchema,
    followUp: followUpSchema,
    finish: z.boolean(),
  }),
  output: z.object({ child: childInRoundSchema, followUp: followUpEntrySchema }),
  refusals: [
    'not-in-the-round',
    'round-locked',
    'joint-missing',
    'action-missing',
    'action-in-surroundings-missing',
    'responsible-unknown',
  ],
});

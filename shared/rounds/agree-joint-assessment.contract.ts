import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema, versionSchema } from '../ids.ts';
import { judgementSchema } from './assessment.ts';
import { childInRoundSchema } from './child-in-round.ts';
import { jointEntrySchema } from './thread-entries.ts';

/** What the team agrees on. Needs all own assessments, or that the window for them has closed with at least one in. */
export const agreeJointAssessment = contract({
  name: 'agree-joint-assessment',
  module: 'rounds',
  method: 'PUT',
  path: '/rounds/{roundId}/children/{childId}/joint',
  permission: 'assessment.agree',
  audit: 'joint-assessment.agreed',
  input: z.object({
    roundId: idSchema,
    childId: idSchema,
    groupId: groupIdSchema,
    version: versionSchema,
    judgement: judgementSchema,
  }),
  output: z.object({ child: childInRoundSchema, joint: jointEntrySchema }),
  refusals: ['not-in-the-round', 'round-not-open', 'own-missing', 'follow-up-agreed'],
});

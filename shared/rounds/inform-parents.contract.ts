import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, groupIdSchema, idSchema, versionSchema } from '../ids.ts';
import { childInRoundSchema } from './child-in-round.ts';
import { informedEntrySchema } from './thread-entries.ts';

/** Records that the parents were told the position and what is agreed, and what they said. */
export const informParents = contract({
  name: 'inform-parents',
  module: 'rounds',
  method: 'PUT',
  path: '/rounds/{roundId}/children/{childId}/informed',
  permission: 'parents.inform',
  audit: 'parents.informed',
  input: z.object({
    roundId: idSchema,
    childId: idSchema,
    groupId: groupIdSchema,
    version: versionSchema,
    how: informedEntrySchema.shape.how,
    on: dateSchema,
    parentsView: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ child: childInRoundSchema, informed: informedEntrySchema }),
  refusals: ['not-in-the-round', 'round-locked', 'joint-missing', 'follow-up-missing', 'in-the-future'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { groupInRoundSchema } from './child-in-round.ts';

/** A group's list in a round, with each child's state at a glance. */
export const readGroup = contract({
  name: 'read-group',
  module: 'rounds',
  method: 'GET',
  path: '/rounds/{roundId}/groups/{groupId}',
  permission: 'group.read',
  audit: 'group.list-read',
  input: z.object({ roundId: idSchema, groupId: groupIdSchema }),
  output: groupInRoundSchema.extend({ why: whySchema }),
  refusals: [],
});

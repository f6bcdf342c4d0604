import * as z from 'zod';
import { membershipSchema } from '../access/actor.ts';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';

/** Ends every role of a member of staff on a day, or takes that back: then all stands as before. */
export const endRoles = contract({
  name: 'end-roles',
  module: 'people',
  method: 'POST',
  path: '/people/staff/{staffId}/end',
  permission: 'people.end',
  audit: 'staff.roles-ended',
  input: z.object({
    staffId: idSchema,
    /** The last day; absent takes it back. */
    on: dateSchema.optional(),
  }),
  output: z.object({ memberships: z.array(membershipSchema), canTakeBack: z.boolean() }),
  refusals: ['nothing-to-take-back', 'yourself'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { membershipSchema } from './actor.ts';

/** Gives somebody all the roles that a colleague holds today, from a day on: for a successor or a stand-in. */
export const copyRoles = contract({
  name: 'copy-roles',
  module: 'access',
  method: 'POST',
  path: '/access/people/{personId}/roles/copy',
  permission: 'role.edit',
  audit: 'role.copied',
  input: z.object({
    personId: idSchema,
    fromPersonId: idSchema,
    from: dateSchema,
    to: dateSchema.optional(),
  }),
  output: z.object({ memberships: z.array(membershipSchema) }),
  refusals: ['person-unknown', 'end-before-start'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { membershipSchema } from './actor.ts';
import { wantedRoleSchema } from './grantable.ts';

/** Sets the last day of a role that somebody holds; with `endsOn` absent it goes on without an end. */
export const endRole = contract({
  name: 'end-role',
  module: 'access',
  method: 'POST',
  path: '/access/people/{personId}/roles/end',
  permission: 'role.grant',
  audit: 'role.ended',
  input: wantedRoleSchema.omit({ to: true }).extend({ personId: idSchema, endsOn: dateSchema.optional() }),
  output: z.object({ memberships: z.array(membershipSchema) }),
  /** `last-administrator`: somebody must be left who can give the role again. */
  refusals: ['role-not-held', 'role-not-yours-to-give', 'last-administrator', 'beyond-own-time'],
});

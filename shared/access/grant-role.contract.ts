import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { membershipSchema } from './actor.ts';
import { wantedRoleSchema } from './grantable.ts';

/**
 * Gives somebody a role. The same role in the same place from the same day is given once; given again with another end
 * it gets that end. A leader gives `staff` and `leader` in the own unit.
 */
export const grantRole = contract({
  name: 'grant-role',
  module: 'access',
  method: 'POST',
  path: '/access/people/{personId}/roles',
  permission: 'role.grant',
  audit: 'role.granted',
  input: wantedRoleSchema.extend({ personId: idSchema }),
  output: z.object({ memberships: z.array(membershipSchema) }),
  /** `beyond-own-time`: a stand-in gives roles until the `last` day of the own time. */
  refusals: [
    'role-not-yours-to-give',
    'beyond-own-time',
    'unit-needed',
    'groups-needed',
    'variant-unknown',
    'end-before-start',
  ],
});

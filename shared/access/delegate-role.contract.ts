import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { membershipSchema } from './actor.ts';

/** Hands a role of one's own on to a colleague of the same unit for a time; one keeps it oneself. */
export const delegateRole = contract({
  name: 'delegate-role',
  module: 'access',
  method: 'POST',
  path: '/access/my-roles/delegate',
  permission: 'me.change',
  audit: 'role.delegated',
  input: z.object({
    toPersonId: idSchema,
    /** Which of the own roles. */
    role: z.enum(['staff', 'leader']),
    unitId: idSchema,
    from: dateSchema,
    to: dateSchema,
  }),
  output: z.object({ memberships: z.array(membershipSchema) }),
  /** `too-long`: at most the `days` in the facts. */
  refusals: ['not-a-colleague', 'too-long', 'end-before-start'],
});

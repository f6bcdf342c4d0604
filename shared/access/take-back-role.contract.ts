import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';

/** Takes back a role that one handed to a colleague oneself; it ends at once. What is not there any more has been taken back already. */
export const takeBackRole = contract({
  name: 'take-back-role',
  module: 'access',
  method: 'POST',
  path: '/access/my-roles/take-back',
  permission: 'me.change',
  audit: 'role.taken-back',
  input: z.object({
    toPersonId: idSchema,
    role: z.enum(['staff', 'leader']),
    unitId: idSchema,
    /** First day of what was handed on. */
    from: dateSchema,
  }),
  output: z.object({}),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { otherThanSchema } from './duplicates.ts';
import { staffFactsSchema } from './facts.ts';

/** Makes a member of staff by hand: someone with a name, to whom a role can then be given. */
export const createStaff = contract({
  name: 'create-staff',
  module: 'people',
  method: 'PUT',
  path: '/people/staff/{staffId}',
  permission: 'people.create',
  audit: 'staff.created',
  input: z.object({ staffId: idSchema, facts: staffFactsSchema, otherThan: otherThanSchema.optional() }),
  output: z.object({ staffId: idSchema, name: z.string() }),
  refusals: ['same-person', 'maybe-same-person'],
});

import * as z from 'zod';
import { membershipSchema } from '../access/actor.ts';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';

/** Staff who are in no unit's file any more: what they still hold, and whether an end by hand can be taken back. */
export const listLeft = contract({
  name: 'list-left',
  module: 'people',
  method: 'GET',
  path: '/people/left',
  permission: 'people.search',
  audit: 'people.left-listed',
  input: z.object({}),
  output: z.object({
    staff: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        memberships: z.array(membershipSchema),
        canTakeBack: z.boolean(),
      }),
    ),
    more: z.boolean(),
  }),
  refusals: [],
});

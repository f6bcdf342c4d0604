import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { membershipSchema } from './actor.ts';

/** Who works in the units where one works oneself, and what each has been handed: for delegating, and for leaders. */
export const listColleagues = contract({
  name: 'list-colleagues',
  module: 'access',
  method: 'GET',
  path: '/access/colleagues',
  permission: 'me.change',
  audit: 'colleagues.listed',
  input: z.object({}),
  output: z.object({
    colleagues: z.array(z.object({ id: idSchema, name: z.string(), memberships: z.array(membershipSchema) })),
    unitNames: z.record(z.string(), z.string()),
  }),
  refusals: [],
});

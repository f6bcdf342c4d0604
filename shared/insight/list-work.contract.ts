import * as z from 'zod';
import { contract } from '../contract.ts';
import { whySchema } from '../people/child-overview.ts';
import { workSchema } from './work.ts';

/** All that waits for somebody among my children (for a leader: the unit's), of every kind, soonest first. */
export const listWork = contract({
  name: 'list-work',
  module: 'insight',
  method: 'GET',
  path: '/insight/work',
  permission: 'task.list',
  audit: 'tasks.listed',
  input: z.object({}),
  output: z.object({
    work: z.array(workSchema),
    /** Wonders, notifications and sparring are left out until the reader has signed in with two factors. */
    takesStrongerSignIn: z.boolean(),
    why: whySchema,
  }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { finderRunSchema, shownDueChildSchema } from './due-child.ts';

/** The children whose time is up by the rules, as the latest look found them; those who have waited longest first. */
export const listErasuresDue = contract({
  name: 'list-erasures-due',
  module: 'rights',
  method: 'GET',
  path: '/rights/erasures-due',
  permission: 'erasure.propose',
  audit: 'erasures.due-listed',
  input: z.object({}),
  output: z.object({
    due: z.array(shownDueChildSchema),
    run: finderRunSchema.optional(),
    why: z.array(z.string()),
  }),
  refusals: [],
});

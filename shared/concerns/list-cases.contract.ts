import * as z from 'zod';
import { contract } from '../contract.ts';
import { whySchema } from '../people/child-overview.ts';
import { listedCaseSchema } from './open-task.ts';

/** Open cases that are mine, my groups' or, for a leader, the unit's; what is due soonest first. */
export const listCases = contract({
  name: 'list-cases',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/cases',
  permission: 'task.list',
  audit: 'concerns.listed',
  input: z.object({}),
  output: z.object({ cases: z.array(listedCaseSchema), why: whySchema }),
  refusals: [],
});

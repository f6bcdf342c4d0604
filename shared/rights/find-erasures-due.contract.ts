import * as z from 'zod';
import { contract } from '../contract.ts';

/** Has all children looked through now instead of tonight, for example when a rule was changed. Erases nothing. */
export const findErasuresDue = contract({
  name: 'find-erasures-due',
  module: 'rights',
  method: 'POST',
  path: '/rights/erasures-due',
  permission: 'erasure.propose',
  audit: 'erasures.due-sought',
  input: z.object({}),
  output: z.object({ run: z.string() }),
  refusals: [],
});

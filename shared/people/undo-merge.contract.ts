import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { mergeMadeSchema } from './merge.ts';

/** Takes a merge back, within thirty days: both are again as they were, with what was written since. */
export const undoMerge = contract({
  name: 'undo-merge',
  module: 'people',
  method: 'POST',
  path: '/people/merges/{mergeId}/undo',
  permission: 'people.merge',
  audit: 'people.merge-undone',
  input: z.object({ mergeId: idSchema }),
  output: mergeMadeSchema,
  refusals: ['too-late-to-undo', 'assessed-since', 'merged-on'],
});

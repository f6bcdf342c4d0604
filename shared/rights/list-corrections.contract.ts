import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { shownCorrectionSchema } from './correction.ts';

/** What the asker has asked to have corrected about the child, newest first. */
export const listCorrections = contract({
  name: 'list-corrections',
  module: 'rights',
  method: 'GET',
  path: '/rights/children/{childId}/corrections',
  permission: 'correction.ask',
  audit: 'correction.listed',
  input: z.object({ childId: idSchema }),
  output: z.object({ corrections: z.array(shownCorrectionSchema) }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { shownLetterSchema } from './letter.ts';

/** Stops a letter that has not left, and takes back the link of one that has. */
export const cancelLetter = contract({
  name: 'cancel-letter',
  module: 'letters',
  method: 'POST',
  path: '/letters/children/{childId}/letters/{letterId}/cancel',
  permission: 'letter.send',
  audit: 'letter.cancelled',
  input: z.object({ childId: idSchema, letterId: idSchema, version: versionSchema }),
  output: z.object({ letter: shownLetterSchema }),
  refusals: [],
});

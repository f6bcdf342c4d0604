import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { shownLetterSchema } from './letter.ts';

/** Notes how somebody saw to a letter that did not arrive; `open` takes the note back. */
export const settleLetter = contract({
  name: 'settle-letter',
  module: 'letters',
  method: 'POST',
  path: '/letters/children/{childId}/letters/{letterId}/settle',
  permission: 'letter.settle',
  audit: 'letter.settled',
  input: z.object({
    childId: idSchema,
    letterId: idSchema,
    version: versionSchema,
    how: z.enum(['printed', 'told', 'not-needed', 'open']),
    note: z.string().trim().max(500).default(''),
  }),
  output: z.object({ letter: shownLetterSchema }),
  refusals: ['letter-needs-nobody'],
});

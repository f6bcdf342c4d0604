import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { shownLetterSchema } from './letter.ts';

/** Sends a letter once more, with a new link; the links of the first no longer open anything. */
export const resendLetter = contract({
  name: 'resend-letter',
  module: 'letters',
  method: 'PUT',
  path: '/letters/children/{childId}/letters/{letterId}/again/{sendingId}',
  permission: 'letter.send',
  audit: 'letter.sent-again',
  input: z.object({
    childId: idSchema,
    letterId: idSchema,
    sendingId: z.string().regex(/^[a-z0-9]{12,16}$/),
  }),
  output: z.object({ letter: shownLetterSchema }),
  refusals: ['letter-under-way', 'stopped', 'not-a-recipient-any-more'],
});

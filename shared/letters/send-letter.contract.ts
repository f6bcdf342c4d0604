import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { letterLanguages } from './language.ts';
import { shownLetterSchema } from './letter.ts';
import { templateIds } from './templates.ts';

/**
 * Sends one letter to each who must have it. The caller says who was shown, so that nobody gets a letter whom the
 * sender did not see. The client makes the id of the sending: the same again is the same letters.
 */
export const sendLetter = contract({
  name: 'send-letter',
  module: 'letters',
  method: 'PUT',
  path: '/letters/children/{childId}/sendings/{sendingId}',
  permission: 'letter.send',
  audit: 'letter.sent',
  input: z.object({
    childId: idSchema,
    sendingId: z.string().regex(/^[a-z0-9]{12,16}$/),
    template: z.enum(templateIds),
    language: z.enum(letterLanguages),
    /** The ids of those the sender was shown. */
    to: z.array(idSchema).min(1).max(8),
  }),
  output: z.object({ letters: z.array(shownLetterSchema) }),
  refusals: ['recipients-changed', 'stopped', 'no-custody-holder'],
});

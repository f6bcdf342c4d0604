import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, instantSchema } from '../ids.ts';
import { linkTokenSchema } from './link-token.ts';

/** The second step: the reader's birth date. When it is right, six digits are sent to the phone or e-mail address we know. */
export const answerLink = contract({
  name: 'answer-link',
  module: 'identity',
  method: 'POST',
  path: '/identity/link/answer',
  permission: 'public',
  audit: 'none',
  input: z.object({ token: linkTokenSchema, birthDate: dateSchema }),
  output: z.object({
    sentBy: z.enum(['sms', 'email']),
    /** The end of the number or the beginning of the address, for knowing where to look. */
    to: z.string(),
    expiresAt: instantSchema,
  }),
  refusals: [
    'link-not-usable',
    /** Facts: `left`, how many tries there are before the link ends for good. */
    'birth-date-wrong',
    /** Facts: `minutes` until one may try again. */
    'link-locked',
    /** We know neither phone number nor e-mail address. */
    'no-way-to-reach-you',
    /** Facts: `minutes`. */
    'too-many-codes',
  ],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { addressSchema } from '../people/child.ts';
import { letterLanguages } from './language.ts';

/**
 * A letter as it is to be printed and put into a window envelope, with a fresh link of its own. The address is the
 * recipient's own and nobody else's; absent when none is known.
 */
export const printLetter = contract({
  name: 'print-letter',
  module: 'letters',
  method: 'POST',
  path: '/letters/children/{childId}/letters/{letterId}/print',
  permission: 'letter.settle',
  audit: 'letter.printed',
  input: z.object({ childId: idSchema, letterId: idSchema }),
  output: z.object({
    toName: z.string(),
    address: addressSchema.optional(),
    isProtected: z.boolean(),
    municipality: z.string(),
    date: z.iso.date(),
    url: z.string(),
    blocks: z.array(
      z.object({
        language: z.enum(letterLanguages),
        text: z.object({ subject: z.string(), paragraphs: z.array(z.string()), action: z.string() }),
      }),
    ),
  }),
  refusals: ['letter-needs-nobody', 'stopped'],
});

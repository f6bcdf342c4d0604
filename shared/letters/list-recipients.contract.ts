import * as z from 'zod';
import { municipalitySchema } from '../access/municipality.ts';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { recipientSchema } from './letter.ts';

/** Who a letter about a child would go to, before it is sent. `none` says why there is nobody. */
export const listRecipients = contract({
  name: 'list-recipients',
  module: 'letters',
  method: 'GET',
  path: '/letters/children/{childId}/recipients',
  permission: 'letter.send',
  audit: 'letter.previewed',
  input: z.object({ childId: idSchema }),
  output: z.object({
    municipality: z.string(),
    contact: municipalitySchema.shape.contact,
    recipients: z.array(recipientSchema.extend({ name: z.string() })),
    none: z.enum(['stopped', 'no-custody-holder']).optional(),
  }),
  refusals: [],
});

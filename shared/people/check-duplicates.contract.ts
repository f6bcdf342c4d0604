import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema } from '../ids.ts';
import { candidateSchema } from './duplicates.ts';
import { cprInputSchema } from './facts.ts';

const name = z.string().trim().min(1).max(120);

/** Who is known already that may be the person about to be made. A POST, so that nothing asked about stands in a URL. */
export const checkDuplicates = contract({
  name: 'check-duplicates',
  module: 'people',
  method: 'POST',
  path: '/people/duplicates',
  permission: 'people.create',
  audit: 'people.duplicates-checked',
  input: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('child'),
      firstName: name,
      lastName: name,
      birthDate: dateSchema,
      cpr: cprInputSchema.optional(),
    }),
    z.object({ kind: z.literal('staff'), name, mail: z.email().max(120).optional() }),
  ]),
  /** Those without doubt first, then the most alike; at most 20. */
  output: z.object({ candidates: z.array(candidateSchema) }),
  refusals: [],
});

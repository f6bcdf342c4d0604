import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { childFileSchema } from './child-file.ts';
import { heldByHand } from './child.ts';
import { childFactsSchema, cprInputSchema } from './facts.ts';

/**
 * Sets master data right. What is in `byHand` stays as it is, whatever a file says; what is not follows the files
 * again from the next change on.
 */
export const correctChild = contract({
  name: 'correct-child',
  module: 'people',
  method: 'POST',
  path: '/people/children/{childId}/correct',
  permission: 'people.correct',
  audit: 'child.corrected',
  input: z.object({
    childId: idSchema,
    version: versionSchema,
    facts: childFactsSchema,
    byHand: z.array(z.enum(heldByHand)),
    /** Only when it shall change. */
    cpr: cprInputSchema.optional(),
  }),
  output: childFileSchema,
  refusals: ['same-person', 'cpr-does-not-fit'],
});

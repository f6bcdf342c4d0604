import * as z from 'zod';
import { contract } from '../contract.ts';
import { shownLetterSchema } from './letter.ts';

/** The municipality's letters: those that need a person, or all of one month (`2026-11`), newest first. */
export const listLetters = contract({
  name: 'list-letters',
  module: 'letters',
  method: 'GET',
  path: '/letters',
  permission: 'letter.settle',
  audit: 'letter.listed',
  input: z.object({
    which: z
      .string()
      .regex(/^(open|\d{4}-(0[1-9]|1[0-2]))$/)
      .default('open'),
    /** Where the page before ended. */
    after: z.string().max(60).optional(),
  }),
  output: z.object({ letters: z.array(shownLetterSchema), next: z.string().optional() }),
  refusals: [],
});

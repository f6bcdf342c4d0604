import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { shownLetterSchema } from './letter.ts';

/** The letters sent about a child, newest first. */
export const listChildLetters = contract({
  name: 'list-child-letters',
  module: 'letters',
  method: 'GET',
  path: '/letters/children/{childId}',
  permission: 'letter.list',
  audit: 'letter.listed',
  input: z.object({ childId: idSchema }),
  output: z.object({ letters: z.array(shownLetterSchema) }),
  refusals: [],
});

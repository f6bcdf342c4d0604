import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { placeSchema, readLineSchema } from './read-line.ts';

/**
 * Who has asked for what about a child, newest first, 200 at a time. Staff see who; families see role, unit and
 * purpose, and the name of staff where the municipality shows it. What a stop covers is not told to parents.
 */
export const listReads = contract({
  name: 'list-reads',
  module: 'access',
  method: 'GET',
  path: '/access/children/{childId}/reads',
  permission: 'reads.read',
  audit: 'child.reads-read',
  input: z.object({
    childId: idSchema,
    /** Only lines before this one: the `next` of the page before. */
    before: placeSchema.optional(),
  }),
  output: z.object({
    reads: z.array(readLineSchema),
    next: placeSchema.optional(),
    why: z.array(z.string()),
  }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { sides } from './actor.ts';
import { purposes } from './purposes.ts';
import { aboutKinds, placeSchema, readLineSchema } from './read-line.ts';

/** A line's place, or a day and a page of it. */
const searchCursorSchema = z.union([placeSchema, z.string().regex(/^\d{4}-\d\d-\d\d\/\d{1,6}$/)]);

/**
 * The record by who looked, by the child looked at, by time, purpose and outcome; newest first. A POST, so that
 * nothing searched for stands in a URL.
 */
export const searchReads = contract({
  name: 'search-reads',
  module: 'access',
  method: 'POST',
  path: '/access/reads/search',
  permission: 'reads.search',
  audit: 'reads.searched',
  input: z
    .object({
      actor: z.object({ id: idSchema, side: z.enum(sides) }).optional(),
      childId: idSchema.optional(),
      /** First and last day, both included. */
      from: dateSchema,
      to: dateSchema,
      purposes: z.array(z.enum(purposes)).max(purposes.length).optional(),
      outcome: z.enum(['asked', 'refused']).optional(),
      /** Where the answer before left off. */
      before: searchCursorSchema.optional(),
    })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before-start' }),
  output: z.object({
    /** Some 200; there may be fewer, and still more to come, when much had to be gone through. */
    reads: z.array(
      readLineSchema.extend({
        about: z.object({ kind: z.enum(aboutKinds), id: z.string(), name: z.string().optional() }),
      }),
    ),
    next: searchCursorSchema.optional(),
    why: z.array(z.string()),
  }),
  refusals: [],
});

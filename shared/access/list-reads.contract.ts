import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, instantSchema } from '../ids.ts';

/** Who has asked for what about a child, newest first; the latest 200. */
export const listReads = contract({
  name: 'list-reads',
  module: 'access',
  method: 'GET',
  path: '/access/children/{childId}/reads',
  permission: 'reads.read',
  audit: 'child.reads-read',
  input: z.object({ childId: idSchema }),
  output: z.object({
    reads: z.array(
      z.object({
        at: instantSchema,
        actorId: idSchema,
        actorName: z.string(),
        word: z.string(),
        outcome: z.enum(['asked', 'refused']),
      }),
    ),
  }),
  refusals: [],
});

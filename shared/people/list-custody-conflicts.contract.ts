import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { custodyConflictSchema } from './child.ts';

/** Where a unit's file and a better source say different things about custody. Nobody gets anything by it until a person has looked. */
export const listCustodyConflicts = contract({
  name: 'list-custody-conflicts',
  module: 'people',
  method: 'GET',
  path: '/people/custody-conflicts',
  permission: 'people.correct',
  audit: 'people.custody-conflicts-listed',
  input: z.object({}),
  output: z.object({
    children: z.array(
      z.object({
        childId: idSchema,
        childName: z.string(),
        conflicts: z.array(
          custodyConflictSchema.extend({
            name: z.string(),
            /** What stands now, and who said it. */
            custody: z.boolean(),
            source: z.enum(['grunddata', 'cpr', 'manual']),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
});

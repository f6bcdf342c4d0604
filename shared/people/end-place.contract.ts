import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { childOverviewSchema } from './child-overview.ts';

/** Ends a child's place in a unit on a day, or takes that back: then the place goes on as before. */
export const endPlace = contract({
  name: 'end-place',
  module: 'people',
  method: 'POST',
  path: '/people/children/{childId}/places/{unitId}/end',
  permission: 'people.end',
  audit: 'child.place-ended',
  input: z.object({
    childId: idSchema,
    unitId: idSchema,
    /** The last day; absent takes the last end back. */
    on: dateSchema.optional(),
  }),
  output: z.object({ child: childOverviewSchema }),
  refusals: ['before-start'],
});

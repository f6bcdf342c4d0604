import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, groupIdSchema, idSchema, versionSchema } from '../ids.ts';
import { childOverviewSchema } from './child-overview.ts';

/** Gives a child a place in a unit and its groups by hand; whoever works there sees the child from that day on. */
export const placeChild = contract({
  name: 'place-child',
  module: 'people',
  method: 'POST',
  path: '/people/children/{childId}/places',
  permission: 'people.correct',
  audit: 'child.placed',
  input: z.object({
    childId: idSchema,
    version: versionSchema.optional(),
    unitId: idSchema,
    groupIds: z.array(groupIdSchema).min(1).max(10),
    from: dateSchema,
  }),
  output: z.object({ child: childOverviewSchema, version: versionSchema }),
  refusals: ['unit-unknown', 'group-unknown', 'placed-already'],
});

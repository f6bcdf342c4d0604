import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';
import { childOverviewSchema } from './child-overview.ts';
import { otherThanSchema } from './duplicates.ts';
import { childFactsSchema, cprInputSchema } from './facts.ts';

/**
 * Makes a child by hand, also one without a unit. Who may be the same is looked for again here, so that two who make
 * the same child at once end with one: `same-person` names the one there is, `maybe-same-person` those to look at.
 */
export const createChild = contract({
  name: 'create-child',
  module: 'people',
  method: 'PUT',
  path: '/people/children/{childId}',
  permission: 'people.create',
  audit: 'child.created',
  input: z.object({
    childId: idSchema,
    facts: childFactsSchema,
    cpr: cprInputSchema.optional(),
    place: z
      .object({ unitId: idSchema, groupIds: z.array(groupIdSchema).max(10), from: dateSchema })
      .optional(),
    otherThan: otherThanSchema.optional(),
  }),
  output: z.object({ child: childOverviewSchema }),
  refusals: [
    'same-person',
    'maybe-same-person',
    'cpr-does-not-fit',
    'unit-unknown',
    'group-unknown',
    'placed-already',
  ],
});

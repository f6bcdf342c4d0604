import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema } from '../ids.ts';
import { countsSchema } from './counts.ts';

/** A unit leader's overview of one round: counts only, by group. */
export const readUnitCockpit = contract({
  name: 'read-unit-cockpit',
  module: 'insight',
  method: 'GET',
  path: '/insight/rounds/{roundId}/units/{unitId}',
  permission: 'cockpit.read-unit',
  audit: 'none',
  input: z.object({ roundId: idSchema, unitId: idSchema }),
  output: z.object({
    unitName: z.string(),
    total: countsSchema,
    groups: z.array(z.object({ groupId: groupIdSchema, groupName: z.string(), counts: countsSchema })),
  }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { sightLineSchema } from './sight.ts';

/** Who can see what stands about a child today, and why. By name for those who work with it, by role and unit for families. */
export const readSight = contract({
  name: 'read-sight',
  module: 'access',
  method: 'GET',
  path: '/access/children/{childId}/sight',
  permission: 'sight.read',
  audit: 'child.sight-read',
  input: z.object({ childId: idSchema }),
  output: z.object({
    child: z.object({ id: idSchema, firstName: z.string() }),
    audience: z.enum(['staff', 'family']),
    lines: z.array(sightLineSchema),
    why: whySchema,
  }),
  refusals: [],
});

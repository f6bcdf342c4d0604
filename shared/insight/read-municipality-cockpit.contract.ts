import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { countsSchema } from './counts.ts';

/** The municipality's overview of one round: totals, and a page of at most 50 units. */
export const readMunicipalityCockpit = contract({
  name: 'read-municipality-cockpit',
  module: 'insight',
  method: 'GET',
  path: '/insight/rounds/{roundId}',
  permission: 'cockpit.read-municipality',
  audit: 'none',
  input: z.object({ roundId: idSchema, after: idSchema.optional() }),
  output: z.object({
    total: countsSchema,
    units: z.array(z.object({ unitId: idSchema, unitName: z.string(), counts: countsSchema })),
    /** Ask again with this as `after` for the next page. */
    next: idSchema.optional(),
  }),
  refusals: [],
});

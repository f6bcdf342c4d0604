import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, instantSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { occasions } from './occasions.ts';
import { placementSchema } from './placement.ts';

/** A colleague's placement that is there and not shown yet: one places oneself first. */
const waitingPlacementSchema = z.object({
  id: idSchema,
  caseId: idSchema.optional(),
  occasion: z.enum(occasions),
  at: instantSchema,
  by: z.object({ id: idSchema, name: z.string() }),
});

/** The placements of a child that the reader may see, oldest first, and which ones wait for the reader's own. */
export const listPlacements = contract({
  name: 'list-placements',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/children/{childId}/placements',
  permission: 'concern.read',
  audit: 'placement.read',
  input: z.object({ childId: idSchema }),
  output: z.object({
    child: z.object({
      id: idSchema,
      firstName: z.string(),
      lastName: z.string(),
      /** Whole months; negative before birth. Decides the age band. */
      ageMonths: z.number().int(),
    }),
    placements: z.array(placementSchema),
    waiting: z.array(waitingPlacementSchema),
    why: whySchema,
  }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { roundPlanSchema } from './round.ts';

/** How many a plan touches, before it is opened. Nothing is stored. */
export const previewRound = contract({
  name: 'preview-round',
  module: 'rounds',
  method: 'POST',
  path: '/rounds/preview',
  permission: 'round.plan',
  audit: 'none',
  input: z.object({ plan: roundPlanSchema }),
  output: z.object({
    children: z.number().int(),
    staff: z.number().int(),
    groups: z.number().int(),
    /** Children whose custody holders have no recorded notice yet. */
    withoutNotice: z.number().int(),
    units: z.array(
      z.object({
        unitId: idSchema,
        unitName: z.string(),
        children: z.number().int(),
        staff: z.number().int(),
      }),
    ),
  }),
  refusals: [],
});

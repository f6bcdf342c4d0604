import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { stopViewSchema } from './consent-view.ts';

/** Lifts a stop. What was written while it held stays hidden from the parents. */
export const liftStop = contract({
  name: 'lift-stop',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/stops/{stopId}/lift',
  permission: 'stop.lift',
  audit: 'stop.lifted',
  input: z.object({
    childId: idSchema,
    stopId: idSchema,
    version: versionSchema,
    reason: z.string().trim().min(10).max(2000),
  }),
  output: z.object({ stop: stopViewSchema }),
  refusals: [],
});

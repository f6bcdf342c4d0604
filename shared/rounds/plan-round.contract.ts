import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { roundPlanSchema, roundSchema } from './round.ts';

/** Makes a round (version 0) or changes a planned one (the version seen). The id is made by the client: a retry is the same round. */
export const planRound = contract({
  name: 'plan-round',
  module: 'rounds',
  method: 'PUT',
  path: '/rounds/{roundId}',
  permission: 'round.plan',
  audit: 'round.planned',
  input: z.object({ roundId: idSchema, version: versionSchema, plan: roundPlanSchema }),
  output: roundSchema,
  refusals: ['opens-in-the-past', 'already-opened', 'unit-unknown'],
});

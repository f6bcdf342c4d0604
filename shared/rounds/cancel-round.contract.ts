import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { roundSchema } from './round.ts';

/** Takes a planned round back. A round that has opened runs to its end. */
export const cancelRound = contract({
  name: 'cancel-round',
  module: 'rounds',
  method: 'POST',
  path: '/rounds/{roundId}/cancel',
  permission: 'round.plan',
  audit: 'round.cancelled',
  input: z.object({ roundId: idSchema, version: versionSchema }),
  output: roundSchema,
  refusals: ['already-opened'],
});

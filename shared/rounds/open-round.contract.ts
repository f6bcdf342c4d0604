import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { roundSchema } from './round.ts';

/** Opens a planned round now instead of on its day. Asking twice opens once. */
export const openRound = contract({
  name: 'open-round',
  module: 'rounds',
  method: 'POST',
  path: '/rounds/{roundId}/open',
  permission: 'round.open',
  audit: 'round.opened',
  input: z.object({ roundId: idSchema }),
  output: roundSchema,
  refusals: ['cancelled'],
});

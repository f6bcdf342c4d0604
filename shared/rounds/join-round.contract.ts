import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { childInRoundsSchema, notJoining } from './joining.ts';

/** Puts a child that came after the round opened into its group's list. Asking twice does it once. */
export const joinRound = contract({
  name: 'join-round',
  module: 'rounds',
  method: 'PUT',
  path: '/rounds/{roundId}/children/{childId}',
  permission: 'round.open',
  audit: 'child.joined-round',
  input: z.object({ roundId: idSchema, childId: idSchema }),
  output: childInRoundsSchema,
  refusals: notJoining,
});

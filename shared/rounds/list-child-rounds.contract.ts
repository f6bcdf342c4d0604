import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { childInRoundsSchema } from './joining.ts';

/** The rounds that run, and whether the child is in them. Tells nothing of how the child is assessed. */
export const listChildRounds = contract({
  name: 'list-child-rounds',
  module: 'rounds',
  method: 'GET',
  path: '/rounds/children/{childId}',
  permission: 'round.open',
  audit: 'child.rounds-read',
  input: z.object({ childId: idSchema }),
  output: z.object({ rounds: z.array(childInRoundsSchema) }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { roundSchema } from './round.ts';

/** All rounds of the municipality, newest opening day first. */
export const listRounds = contract({
  name: 'list-rounds',
  module: 'rounds',
  method: 'GET',
  path: '/rounds',
  permission: 'round.list',
  audit: 'none',
  input: z.object({}),
  output: z.object({ rounds: z.array(roundSchema) }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { mergeMadeSchema } from './merge.ts';

/** The merges of the last thirty days, newest first, and those that stopped halfway. */
export const listMerges = contract({
  name: 'list-merges',
  module: 'people',
  method: 'GET',
  path: '/people/merges',
  permission: 'people.merge',
  audit: 'people.merges-listed',
  input: z.object({}),
  output: z.object({ merges: z.array(mergeMadeSchema) }),
  refusals: [],
});

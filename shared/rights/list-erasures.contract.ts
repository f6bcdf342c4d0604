import * as z from 'zod';
import { contract } from '../contract.ts';
import { shownErasureSchema } from './erasure.ts';

/** All proposals to erase, and what was erased with its certificate; newest first. */
export const listErasures = contract({
  name: 'list-erasures',
  module: 'rights',
  method: 'GET',
  path: '/rights/erasures',
  permission: 'erasure.propose',
  audit: 'erasures.listed',
  input: z.object({}),
  output: z.object({ erasures: z.array(shownErasureSchema) }),
  refusals: [],
});

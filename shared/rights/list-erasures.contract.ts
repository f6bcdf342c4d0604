import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { shownErasureSchema } from './erasure.ts';

/** Proposals to erase, and what was erased with its certificate: of a unit's children, or of all; newest first. */
export const listErasures = contract({
  name: 'list-erasures',
  module: 'rights',
  method: 'GET',
  path: '/rights/erasures',
  permission: 'erasure.approve',
  audit: 'erasures.listed',
  input: z.object({ unitId: idSchema.optional() }),
  output: z.object({ erasures: z.array(shownErasureSchema), why: z.array(z.string()) }),
  refusals: [],
});

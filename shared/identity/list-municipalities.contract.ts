import * as z from 'zod';
import { contract } from '../contract.ts';
import { tenantSchema } from '../ids.ts';
import { waySchema } from './ways.ts';

/** The municipalities that use the system and the ways in that each has; shown on the sign-in page. */
export const listMunicipalities = contract({
  name: 'list-municipalities',
  module: 'identity',
  method: 'GET',
  path: '/identity/municipalities',
  permission: 'public',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    municipalities: z.array(z.object({ tenant: tenantSchema, name: z.string(), ways: z.array(waySchema) })),
  }),
  refusals: [],
});

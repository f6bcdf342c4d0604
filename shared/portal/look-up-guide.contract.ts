import * as z from 'zod';
import { contract } from '../contract.ts';
import { tenantSchema } from '../ids.ts';
import { openGuideSchema } from '../instruments/guide-shown.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';

/** The municipality's action guide as it is in force, for everyone; with `degree` what one can do at that degree. */
export const lookUpGuide = contract({
  name: 'look-up-guide',
  module: 'portal',
  method: 'GET',
  path: '/portal/open/{tenant}/guide',
  permission: 'public',
  audit: 'none',
  input: z.object({ tenant: tenantSchema, degree: z.coerce.number().pipe(degreeSchema).optional() }),
  output: openGuideSchema,
  refusals: [],
});

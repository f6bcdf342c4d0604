import * as z from 'zod';
import { contract } from '../contract.ts';
import { tenantSchema } from '../ids.ts';
import { attemptSchema } from './partner-tokens.ts';

/** Third step for someone whom several municipalities have invited: which of them to enter now. */
export const choosePartnerMunicipality = contract({
  name: 'choose-partner-municipality',
  module: 'identity',
  method: 'POST',
  path: '/identity/partner/municipality',
  permission: 'public',
  audit: 'none',
  input: z.object({ attempt: attemptSchema, tenant: tenantSchema }),
  output: z.object({}),
  refusals: ['attempt-over', 'no-access'],
});

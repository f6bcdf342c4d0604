import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { partnerAccessSchema } from './partner-access.ts';

/** For someone who has lost both authenticator and recovery codes: the old ones stop working and a link for new ones is mailed. Other municipalities must invite the person again. */
export const renewPartnerSignIn = contract({
  name: 'renew-partner-sign-in',
  module: 'identity',
  method: 'POST',
  path: '/identity/partners/{personId}/{unitId}/renew-sign-in',
  permission: 'partner.invite',
  audit: 'partner.sign-in-renewed',
  input: z.object({
    personId: idSchema,
    unitId: idSchema,
    version: versionSchema,
  }),
  output: partnerAccessSchema,
  refusals: ['not-accepted-yet', 'end-has-passed', 'address-refused'],
});

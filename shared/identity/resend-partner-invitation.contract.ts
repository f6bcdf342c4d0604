import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { partnerAccessSchema } from './partner-access.ts';

/** Mails a new link to someone who has not accepted yet; the old link stops working. */
export const resendPartnerInvitation = contract({
  name: 'resend-partner-invitation',
  module: 'identity',
  method: 'POST',
  path: '/identity/partners/{personId}/{unitId}/resend',
  permission: 'partner.invite',
  audit: 'partner.invited-again',
  input: z.object({
    personId: idSchema,
    unitId: idSchema,
    version: versionSchema,
  }),
  output: partnerAccessSchema,
  refusals: ['already-accepted', 'end-has-passed', 'address-refused'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { partnerAccessSchema } from './partner-access.ts';

/** Takes an invitation back: its link stops working at once. */
export const withdrawPartnerInvitation = contract({
  name: 'withdraw-partner-invitation',
  module: 'identity',
  method: 'POST',
  path: '/identity/partners/{personId}/{unitId}/withdraw',
  permission: 'partner.invite',
  audit: 'partner.withdrawn',
  input: z.object({
    personId: idSchema,
    unitId: idSchema,
    version: versionSchema,
  }),
  output: partnerAccessSchema,
  refusals: ['already-accepted'],
});

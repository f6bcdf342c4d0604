import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { partnerAccessSchema, personNameSchema } from './partner-access.ts';
import { partnerEmailSchema } from './partner-email.ts';

/** Invites a person of an organisation by e-mail. The same again while the invitation stands changes nothing. */
export const invitePartner = contract({
  name: 'invite-partner',
  module: 'identity',
  method: 'POST',
  path: '/identity/partners',
  permission: 'partner.invite',
  audit: 'partner.invited',
  input: z.object({
    name: personNameSchema,
    email: partnerEmailSchema,
    unitId: idSchema,
    endsOn: dateSchema,
    forUnit: idSchema.optional(),
  }),
  output: partnerAccessSchema,
  refusals: [
    'organisation-unknown',
    'already-invited',
    'has-another-way-in',
    'address-refused',
    'address-refused',
    'end-too-far',
    'end-has-passed',
  ],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import { partnerAccessSchema } from './partner-access.ts';

/** Extends or shortens an access to a day; without a day ends it at once, sessions included. */
export const setPartnerEnd = contract({
  name: 'set-partner-end',
  module: 'identity',
  method: 'PUT',
  path: '/identity/partners/{personId}/{unitId}/end',
  permission: 'partner.invite',
  audit: 'partner.end-set',
  input: z.object({
    personId: idSchema,
    unitId: idSchema,
    endsOn: dateSchema.optional(),
    version: versionSchema,
  }),
  output: partnerAccessSchema,
  refusals: ['end-too-far', 'end-has-passed', 'not-accepted-yet'],
});

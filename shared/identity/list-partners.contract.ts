import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { partnerAccessSchema, partnerOrganisationSchema } from './partner-access.ts';

/** The organisations outside and everyone who is or was invited from them; with forUnit, those whom that unit's leader invited. */
export const listPartners = contract({
  name: 'list-partners',
  module: 'identity',
  method: 'GET',
  path: '/identity/partners',
  permission: 'partner.invite',
  audit: 'partners.listed',
  input: z.object({ forUnit: idSchema.optional() }),
  output: z.object({
    organisations: z.array(partnerOrganisationSchema),
    people: z.array(partnerAccessSchema),
  }),
  refusals: [],
});

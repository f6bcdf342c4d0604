import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { organisationNameSchema, partnerOrganisationSchema } from './partner-access.ts';

/** Creates (version 0), renames, ends or reopens an organisation. Ending it ends everyone's access at once; reopening gives nobody theirs back. */
export const savePartnerOrganisation = contract({
  name: 'save-partner-organisation',
  module: 'identity',
  method: 'PUT',
  path: '/identity/partner-organisations/{unitId}',
  permission: 'partner.invite',
  audit: 'partner-organisation.saved',
  input: z.object({
    unitId: idSchema,
    name: organisationNameSchema,
    ended: z.boolean().default(false),
    version: versionSchema,
  }),
  output: partnerOrganisationSchema,
  refusals: ['name-taken'],
});

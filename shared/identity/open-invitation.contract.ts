import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema } from '../ids.ts';
import { linkTokenSchema } from './partner-tokens.ts';

/** What an invitation says to the one who holds its link. The link is not used up by looking. */
export const openInvitation = contract({
  name: 'open-invitation',
  module: 'identity',
  method: 'POST',
  path: '/identity/invitation',
  permission: 'public',
  audit: 'none',
  input: z.object({ token: linkTokenSchema }),
  output: z.object({
    name: z.string(),
    email: z.string(),
    invitedBy: z.string(),
    organisation: z.string(),
    municipality: z.string(),
    endsOn: dateSchema,
    /** Whether the e-mail address has a login already: then accepting is signing in with it. */
    hasLogin: z.boolean(),
  }),
  refusals: ['mailed-link-not-usable'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { attemptSchema, codeSchema, linkTokenSchema } from './partner-tokens.ts';

/** The first code of the authenticator: uses up the invitation, opens the access, signs in, and shows the recovery codes for the only time. */
export const confirmInvitation = contract({
  name: 'confirm-invitation',
  module: 'identity',
  method: 'POST',
  path: '/identity/invitation/authenticator',
  permission: 'public',
  audit: 'none',
  input: z.object({ token: linkTokenSchema, attempt: attemptSchema, code: codeSchema }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ['mailed-link-not-usable', 'attempt-over', 'wrong-code', 'locked'],
});

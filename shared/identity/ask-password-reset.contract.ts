import * as z from 'zod';
import { contract } from '../contract.ts';
import { partnerEmailSchema } from './partner-email.ts';

/** Mails a link for a new password when there is such a login; answers the same, and as slowly, when there is none. */
export const askPasswordReset = contract({
  name: 'ask-password-reset',
  module: 'identity',
  method: 'POST',
  path: '/identity/reset',
  permission: 'public',
  audit: 'none',
  input: z.object({ email: partnerEmailSchema }),
  output: z.object({}),
  refusals: [],
});

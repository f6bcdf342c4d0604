import * as z from 'zod';
import { contract } from '../contract.ts';
import { attemptSchema, linkTokenSchema, passwordSchema } from './partner-tokens.ts';

/** Sets a new password by a mailed link, ends all sessions, and goes on to the code: the link alone lets nobody in. */
export const resetPassword = contract({
  name: 'reset-password',
  module: 'identity',
  method: 'POST',
  path: '/identity/reset/password',
  permission: 'public',
  audit: 'none',
  input: z.object({ token: linkTokenSchema, password: passwordSchema }),
  output: z.object({ attempt: attemptSchema }),
  refusals: ['mailed-link-not-usable', 'password-too-short', 'password-too-common', 'password-is-the-e-mail'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { codeSchema, passwordSchema } from './partner-tokens.ts';

/** A new password, for the old one and a code. Ends all other sessions. */
export const changePassword = contract({
  name: 'change-password',
  module: 'identity',
  method: 'POST',
  path: '/identity/account/password',
  permission: 'me.change',
  audit: 'none',
  input: z.object({ password: passwordSchema, newPassword: passwordSchema, code: codeSchema }),
  output: z.object({}),
  refusals: [
    'wrong-password-or-code',
    'locked',
    'password-too-short',
    'password-too-common',
    'password-is-the-e-mail',
  ],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { authenticatorSchema, codeSchema, passwordSchema, recoveryCodeSchema } from './partner-tokens.ts';

/** Begins a new authenticator, for the password and either a code of the old one or a recovery code. */
export const startAuthenticator = contract({
  name: 'start-authenticator',
  module: 'identity',
  method: 'POST',
  path: '/identity/account/authenticator',
  permission: 'me.change',
  audit: 'none',
  input: z.object({
    password: passwordSchema,
    code: codeSchema.optional(),
    recoveryCode: recoveryCodeSchema.optional(),
  }),
  output: authenticatorSchema,
  refusals: ['wrong-password-or-code', 'locked'],
});

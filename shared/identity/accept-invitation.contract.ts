import * as z from 'zod';
import { contract } from '../contract.ts';
import { authenticatorSchema, linkTokenSchema, passwordSchema } from './partner-tokens.ts';

/** Sets the password of a new login and gives what an authenticator is set up with. Can be repeated until the authenticator is confirmed. */
export const acceptInvitation = contract({
  name: 'accept-invitation',
  module: 'identity',
  method: 'POST',
  path: '/identity/invitation/password',
  permission: 'public',
  audit: 'none',
  input: z.object({ token: linkTokenSchema, password: passwordSchema }),
  output: authenticatorSchema,
  refusals: [
    'mailed-link-not-usable',
    'password-too-short',
    'password-too-common',
    'password-is-the-e-mail',
    'sign-in-instead',
  ],
});

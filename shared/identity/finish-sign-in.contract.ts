import * as z from 'zod';
import { contract } from '../contract.ts';
import { waySchema } from './ways.ts';

/** Where the identity provider sends the browser back. Ends in a session and a redirect, or at the sign-in page with a reason. */
export const finishSignIn = contract({
  name: 'finish-sign-in',
  module: 'identity',
  method: 'GET',
  path: '/identity/signed-in/{way}',
  permission: 'public',
  audit: 'none',
  input: z.looseObject({
    way: waySchema,
    code: z.string().max(4000).optional(),
    state: z.string().max(200).optional(),
    error: z.string().max(200).optional(),
  }),
  output: z.undefined(),
  refusals: [],
});

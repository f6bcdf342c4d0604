import * as z from 'zod';
import { contract } from '../contract.ts';

/** Ends the session here and at Cognito; always succeeds. */
export const signOut = contract({
  name: 'sign-out',
  module: 'identity',
  method: 'POST',
  path: '/identity/sign-out',
  permission: 'public',
  audit: 'none',
  input: z.object({}),
  output: z.object({}),
  refusals: [],
});

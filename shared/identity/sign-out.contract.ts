import * as z from 'zod';
import { contract } from '../contract.ts';

/**
 * Ends the session here and at Cognito; always succeeds. `next`: where the browser must go for the identity provider to
 * forget it too, so that the next person at a shared tablet is asked who they are; it leads back to the sign-in page.
 */
export const signOut = contract({
  name: 'sign-out',
  module: 'identity',
  method: 'POST',
  path: '/identity/sign-out',
  permission: 'public',
  audit: 'none',
  input: z.object({}),
  output: z.object({ next: z.url().optional() }),
  refusals: [],
});

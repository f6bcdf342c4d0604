import * as z from 'zod';
import { contract } from '../contract.ts';
import { instantSchema } from '../ids.ts';

/** Renews the session from the refresh cookie. Same origin only. */
export const refreshSession = contract({
  name: 'refresh-session',
  module: 'identity',
  method: 'POST',
  path: '/identity/refresh',
  permission: 'public',
  audit: 'none',
  input: z.object({}),
  output: z.object({ expiresAt: instantSchema }),
  refusals: ['session-over'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { linkTokenSchema } from './link-token.ts';

/**
 * The first step from a letter's link: whether it can be used, and by which municipality it was sent. A link that never
 * was, is used up, too old, withdrawn or another's gives one and the same refusal after the same work.
 */
export const openLink = contract({
  name: 'open-link',
  module: 'identity',
  method: 'POST',
  path: '/identity/link/open',
  permission: 'public',
  audit: 'none',
  input: z.object({ token: linkTokenSchema }),
  output: z.object({ municipality: z.string() }),
  refusals: ['link-not-usable', 'link-locked'],
});

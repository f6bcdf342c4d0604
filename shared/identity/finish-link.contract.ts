import * as z from 'zod';
import { contract } from '../contract.ts';
import { linkTokenSchema } from './link-token.ts';
import { returnPathSchema } from './start-sign-in.contract.ts';

/** The last step: the six digits. Uses the link up and sets a session for the one child, without renewal. */
export const finishLink = contract({
  name: 'finish-link',
  module: 'identity',
  method: 'POST',
  path: '/identity/link/finish',
  permission: 'public',
  audit: 'none',
  input: z.object({ token: linkTokenSchema, code: z.string().regex(/^\d{6}$/) }),
  output: z.object({ goTo: returnPathSchema }),
  refusals: [
    'link-not-usable',
    /** Facts: `left`. */
    'code-wrong',
    'code-expired',
    /** Facts: `minutes`. */
    'link-locked',
    /** The code was sent for another browser, for none, or cookies are not kept. */
    'begin-again',
  ],
});

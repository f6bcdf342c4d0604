import * as z from 'zod';
import { contract } from '../contract.ts';
import { linkTokenSchema } from './link-token.ts';

/** A reader whose link is used up or too old asks for a new letter. The answer is the same whether or not there is such a link. */
export const askNewLetter = contract({
  name: 'ask-new-letter',
  module: 'identity',
  method: 'POST',
  path: '/identity/link/ask-new',
  permission: 'public',
  audit: 'none',
  input: z.object({ token: linkTokenSchema }),
  output: z.object({}),
  refusals: [],
});

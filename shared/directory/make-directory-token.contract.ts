import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';

/** Makes a token for the directory. It is shown this once; two may be valid, so that one can take over from the other. */
export const makeDirectoryToken = contract({
  name: 'make-directory-token',
  module: 'directory',
  method: 'POST',
  path: '/directory/tokens',
  permission: 'directory.set-up',
  audit: 'directory.token-made',
  input: z.object({ tokenId: idSchema }),
  output: z.object({ token: z.string() }),
  /** `token-made-already`: this very token was made by an earlier try, whose answer was the only one to show it. */
  refusals: ['two-tokens-already', 'token-made-already'],
});

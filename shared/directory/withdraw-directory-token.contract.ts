import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';

/** Withdraws a token: the next request with it is refused. One that is gone already is no error. */
export const withdrawDirectoryToken = contract({
  name: 'withdraw-directory-token',
  module: 'directory',
  method: 'DELETE',
  path: '/directory/tokens/{tokenId}',
  permission: 'directory.set-up',
  audit: 'directory.token-withdrawn',
  input: z.object({ tokenId: idSchema }),
  output: z.object({}),
  refusals: [],
});

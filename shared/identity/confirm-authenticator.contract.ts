import * as z from 'zod';
import { contract } from '../contract.ts';
import { attemptSchema, codeSchema } from './partner-tokens.ts';

/** The first code of the new authenticator; from then on the old one's are refused. */
export const confirmAuthenticator = contract({
  name: 'confirm-authenticator',
  module: 'identity',
  method: 'POST',
  path: '/identity/account/authenticator/confirm',
  permission: 'me.change',
  audit: 'none',
  input: z.object({ attempt: attemptSchema, code: codeSchema }),
  output: z.object({}),
  refusals: ['attempt-over', 'wrong-code', 'locked'],
});

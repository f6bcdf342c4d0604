import * as z from 'zod';
import { contract } from '../contract.ts';
import { attemptSchema, passwordSchema } from './partner-tokens.ts';
import { partnerEmailSchema } from './partner-email.ts';

/** First step of signing in with e-mail and password. Takes as long and says the same whether or not there is such a login. */
export const startPartnerSignIn = contract({
  name: 'start-partner-sign-in',
  module: 'identity',
  method: 'POST',
  path: '/identity/partner/sign-in',
  permission: 'public',
  audit: 'none',
  input: z.object({ email: partnerEmailSchema, password: passwordSchema }),
  output: z.object({ attempt: attemptSchema }),
  refusals: ['wrong-e-mail-or-password', 'locked', 'too-many-tries'],
});

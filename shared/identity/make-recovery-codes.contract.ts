import * as z from 'zod';
import { contract } from '../contract.ts';
import { codeSchema, passwordSchema } from './partner-tokens.ts';

/** Eight new recovery codes, shown once; the old ones stop working. */
export const makeRecoveryCodes = contract({
  name: 'make-recovery-codes',
  module: 'identity',
  method: 'POST',
  path: '/identity/account/recovery-codes',
  permission: 'me.change',
  audit: 'none',
  input: z.object({ password: passwordSchema, code: codeSchema }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ['wrong-password-or-code', 'locked'],
});

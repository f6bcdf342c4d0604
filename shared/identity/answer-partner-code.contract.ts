import * as z from 'zod';
import { contract } from '../contract.ts';
import { tenantSchema } from '../ids.ts';
import { attemptSchema, codeSchema, linkTokenSchema, recoveryCodeSchema } from './partner-tokens.ts';

/** Second step: the authenticator's code, or a recovery code in its stead. Sets the session when there is one municipality. */
export const answerPartnerCode = contract({
  name: 'answer-partner-code',
  module: 'identity',
  method: 'POST',
  path: '/identity/partner/code',
  permission: 'public',
  audit: 'none',
  input: z.object({
    attempt: attemptSchema,
    code: codeSchema.optional(),
    recoveryCode: recoveryCodeSchema.optional(),
    /** Accepts this invitation with the login that signs in. */
    invitation: linkTokenSchema.optional(),
  }),
  output: z.object({
    /** Empty once the session stands; otherwise the municipalities to choose from. */
    choose: z.array(z.object({ tenant: tenantSchema, name: z.string() })),
    /** With which the choice is made. */
    attempt: attemptSchema.optional(),
    /** How many recovery codes are left, when one was used. */
    recoveryCodesLeft: z.number().int().optional(),
  }),
  refusals: ['attempt-over', 'wrong-code', 'locked', 'no-access', 'mailed-link-not-usable'],
});

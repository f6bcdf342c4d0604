import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, instantSchema } from '../ids.ts';

/** How I sign in, and until when I have access: for outside partners, who look after password and authenticator themselves. */
export const readAccount = contract({
  name: 'read-account',
  module: 'identity',
  method: 'GET',
  path: '/identity/account',
  permission: 'me.change',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    /** Absent for those who sign in at UNI-Login or in their municipality's directory. */
    login: z
      .object({
        passwordSetAt: instantSchema,
        authenticatorSetAt: instantSchema,
        recoveryCodesLeft: z.number().int(),
        access: z.array(z.object({ organisation: z.string(), endsOn: dateSchema })),
      })
      .optional(),
  }),
  refusals: [],
});

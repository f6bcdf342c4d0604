import * as z from 'zod';
import { contract } from '../contract.ts';
import { tenantSchema } from '../ids.ts';
import { waySchema } from './ways.ts';

/** A path within the site, for returning to where one was; never another site. */
export const returnPathSchema = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[^\s\\]*$/);

/** Sends the browser to the chosen identity provider. Sets short-lived cookies that bind the answer to this browser. */
export const startSignIn = contract({
  name: 'start-sign-in',
  module: 'identity',
  method: 'GET',
  path: '/identity/sign-in/{way}',
  permission: 'public',
  audit: 'none',
  input: z.object({
    way: waySchema,
    municipality: tenantSchema,
    returnTo: returnPathSchema.default('/'),
  }),
  output: z.undefined(),
  refusals: ['municipality-unknown'],
});

import * as z from 'zod';
import { sides } from '../access/actor.ts';
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
    /** The side to come in as, for one who has several here; whoever lacks it comes in as what they are. */
    side: z.enum(sides).optional(),
    /** `true` asks for two factors. */
    stepUp: z.enum(['true', 'false']).default('false'),
  }),
  output: z.undefined(),
  refusals: ['municipality-unknown'],
});

import * as z from 'zod';
import { membershipSchema, sides } from '../access/actor.ts';
import { countries } from '../access/law.ts';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, instantSchema, tenantSchema } from '../ids.ts';

/** Who I am here, and what I may do today. `today` is the server's date: the browser never uses its own. */
export const readMe = contract({
  name: 'read-me',
  module: 'identity',
  method: 'GET',
  path: '/identity/me',
  permission: 'session.read',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    id: idSchema,
    name: z.string(),
    tenant: tenantSchema,
    municipality: z.string(),
    /** Whose law holds here. */
    country: z.enum(countries).optional(),
    side: z.enum(sides),
    assurance: z.enum(['low', 'substantial']),
    /** The one child that a session from a letter's link is about. Such a session is not renewed. */
    only: idSchema.optional(),
    /** The sides one could sign in as here, this one among them. */
    sidesHere: z.array(z.enum(sides)),
    /** Other municipalities where the same login is known. */
    elsewhere: z.array(z.object({ tenant: tenantSchema, name: z.string() })),
    memberships: z.array(membershipSchema),
    /** Names of the units in the memberships, by id. */
    units: z.record(z.string(), z.string()),
    /** The permissions of all my roles that hold today, for showing or hiding doors (never for deciding). */
    permissions: z.array(z.string()),
    today: dateSchema,
    expiresAt: instantSchema,
  }),
  refusals: [],
});

import * as z from 'zod';
import { membershipSchema } from '../access/actor.ts';
import { idSchema, instantSchema, tenantSchema, versionSchema } from '../ids.ts';

/** A member of staff as stored: the actor of every request that the person makes. */
export const staffSchema = z.object({
  tenant: tenantSchema,
  id: idSchema,
  name: z.string(),
  initials: z.string().optional(),
  /** Of all units, with dates; ended, never deleted. */
  memberships: z.array(membershipSchema),
  /** The units whose files list the person now, with or without a membership there. */
  places: z.array(z.object({ unitId: idSchema, unitName: z.string() })).default([]),
  /** Name and address protection, by the units that state it. */
  protectedBy: z.array(idSchema).default([]),
  /** Keyed hash of the work e-mail address, by which the municipality's directory joins. */
  mail: z.string().optional(),
  /** What was held before a person ended all of it, so that it can be taken back. */
  endedByHand: z.object({ by: idSchema, at: instantSchema, before: z.array(membershipSchema) }).optional(),
  version: versionSchema.default(0),
});
export type Staff = z.infer<typeof staffSchema>;

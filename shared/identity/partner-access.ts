import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';

/** `invited`: has a link that holds. `lapsed`: the link's time is up. `ended` counts from the day after the last one. */
const accessStateSchema = z.enum(['invited', 'lapsed', 'active', 'withdrawn', 'ended']);
export type AccessState = z.infer<typeof accessStateSchema>;

/** One person's access on behalf of one organisation. */
export const partnerAccessSchema = z.object({
  personId: idSchema,
  unitId: idSchema,
  name: z.string(),
  email: z.string(),
  state: accessStateSchema,
  /** The last day, included. */
  endsOn: dateSchema,
  invitedBy: z.string(),
  /** The unit on whose behalf its leader invited; absent when an administrator did. */
  forUnit: idSchema.optional(),
  sentAt: instantSchema,
  /** Until when the latest link holds. */
  linkEndsAt: instantSchema,
  acceptedAt: instantSchema.optional(),
  lastSignInAt: instantSchema.optional(),
  version: versionSchema,
});
export type PartnerAccess = z.infer<typeof partnerAccessSchema>;

/** An organisation outside the municipality that works with its children: a unit, so that children can be released to it. */
export const partnerOrganisationSchema = z.object({
  id: idSchema,
  name: z.string(),
  endedOn: dateSchema.optional(),
  version: versionSchema,
});
export type PartnerOrganisation = z.infer<typeof partnerOrganisationSchema>;

export const organisationNameSchema = z.string().trim().min(2).max(100);
export const personNameSchema = z.string().trim().min(2).max(100);
/** Nobody outside has access for longer than this without somebody saying so again. */
export const LONGEST_ACCESS_DAYS = 366;

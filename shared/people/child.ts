import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, instantSchema, tenantSchema, versionSchema } from '../ids.ts';

/** A child's place in a unit. Ended, never deleted. `unplaced`: known to the municipality, enrolled nowhere. */
export const affiliationSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  /** The class or room the child belongs to, first; then SFO, teams and courses. */
  groups: z.array(z.object({ id: groupIdSchema, name: z.string() })),
  /** Class step as grunddata says it: opaque, "0" is børnehaveklasse. */
  level: z.string().optional(),
  from: dateSchema,
  to: dateSchema.optional(),
});
export type Affiliation = z.infer<typeof affiliationSchema>;

/** A contact person of the child. Custody as the local administration system states it, until CPR says otherwise. */
export const guardianSchema = z.object({
  id: idSchema,
  name: z.string(),
  relation: z.enum(['mother', 'father', 'other', 'official']),
  custody: z.boolean(),
  source: z.enum(['grunddata', 'cpr', 'manual']),
});
export type Guardian = z.infer<typeof guardianSchema>;

export const noticeChannels = ['digital-post', 'intranet', 'letter', 'talk'] as const;
/** That the custody holders were told about the registration, which text and how (GDPR art. 13/14). */
export const noticeSchema = z.object({
  /** Version of the municipality's notice text. */
  version: versionSchema,
  sentOn: dateSchema,
  channel: z.enum(noticeChannels),
  recordedAt: instantSchema,
  recordedBy: idSchema,
});
export type Notice = z.infer<typeof noticeSchema>;

export const addressSchema = z.object({ street: z.string(), postalCode: z.string(), district: z.string() });

/** The child as stored: all that `decide` needs stands here, so that a thread is one read. CPR stands elsewhere, encrypted. */
export const childSchema = z.object({
  tenant: tenantSchema,
  id: idSchema,
  firstName: z.string(),
  lastName: z.string(),
  birthDate: dateSchema,
  gender: z.enum(['K', 'M']).optional(),
  /** Name and address protection (navne- og adressebeskyttelse). */
  addressProtected: z.boolean(),
  address: addressSchema.optional(),
  affiliations: z.array(affiliationSchema),
  guardians: z.array(guardianSchema),
  notices: z.array(noticeSchema),
  /** The units whose files state the protection: it ends when none of them does any more. */
  protectedBy: z.array(idSchema).optional(),
  version: versionSchema,
});
export type Child = z.infer<typeof childSchema>;

export const fullName = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`;

/** The places that hold on the day. */
export const placesOn = (child: Pick<Child, 'affiliations'>, today: string): Affiliation[] =>
  child.affiliations.filter((place) => place.from <= today && (place.to === undefined || today <= place.to));

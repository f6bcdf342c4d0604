import * as z from 'zod';
import { sections } from '../access/sections.ts';
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
  /** From when until when the custody holds, where someone has said so; both days included. */
  custodyFrom: dateSchema.optional(),
  custodyTo: dateSchema.optional(),
});
export type Guardian = z.infer<typeof guardianSchema>;

export const noticeChannels = ['digital-post', 'intranet', 'letter', 'talk'] as const;
/** Whether the contact person holds custody on the day. */
export const holdsCustodyOn = (
  { custody, custodyFrom, custodyTo }: Pick<Guardian, 'custody' | 'custodyFrom' | 'custodyTo'>,
  today: string,
): boolean =>
  custody &&
  (custodyFrom === undefined || custodyFrom <= today) &&
  (custodyTo === undefined || today <= custodyTo);

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

/** What was released to a service, as `decide` needs it. */
const releaseSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  sections: z.array(z.enum(sections)),
  from: dateSchema,
  to: dateSchema,
  /** Whose yes it rests on, when it rests on consent: it holds only while they are everyone who must say yes. */
  givenBy: z.array(idSchema).optional(),
});
export type Release = z.infer<typeof releaseSchema>;

/** From when until when nothing new reaches the parents. */
const stopSchema = z.object({
  id: idSchema,
  from: instantSchema,
  until: instantSchema.optional(),
  setBy: idSchema,
});

/** What a person may set right by hand; a file does not change it back. */
export const heldByHand = ['name', 'birth-date', 'gender', 'address'] as const;
export type HeldByHand = (typeof heldByHand)[number];

/** A contact whose custody a unit's file states otherwise than a better source does: for a person to look at. */
export const custodyConflictSchema = z.object({
  guardianId: idSchema,
  /** What the file says. */
  stated: z.boolean(),
  unitId: idSchema,
  on: dateSchema,
});
export type CustodyConflict = z.infer<typeof custodyConflictSchema>;

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
  /** What was released to services; the whole story of each stands in the item of the same id. */
  releases: z.array(releaseSchema).default([]),
  /** Stops for suspected violence or abuse. */
  stops: z.array(stopSchema).default([]),
  /** Set right by hand: stays as it is, whatever a file says. */
  byHand: z.array(z.enum(heldByHand)).optional(),
  conflicts: z.array(custodyConflictSchema).optional(),
  /** The ids of those who turned out to be this child and were merged into it. */
  mergedFrom: z.array(idSchema).optional(),
  version: versionSchema,
});
export type Child = z.infer<typeof childSchema>;

/** The places that hold on the day. */
export const placesOn = (child: Pick<Child, 'affiliations'>, today: string): Affiliation[] =>
  child.affiliations.filter((place) => place.from <= today && (place.to === undefined || today <= place.to));

/** The places where the child will be tomorrow, too; on the last day in the only place, that place. */
export function stayingOn(child: Pick<Child, 'affiliations'>, today: string): Affiliation[] {
  const places = placesOn(child, today);
  const staying = places.filter(({ to }) => to !== today);
  return staying.length > 0 ? staying : places;
}

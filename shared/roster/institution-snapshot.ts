import * as z from 'zod';
import { dateSchema } from '../ids.ts';

/** Texts that may be absent are absent, never empty. */
const text = z.string().min(1);

/** A phone number and whether it is protected (hidden from everyone without a need). */
const phoneSchema = z.object({ number: text, protected: z.boolean() });

const addressSchema = z.object({
  street: text.optional(),
  postalCode: text.optional(),
  postalDistrict: text.optional(),
  countryCode: text.optional(),
  country: text.optional(),
  municipalityCode: text.optional(),
  municipalityName: text.optional(),
});

/**
 * What a file says about one human being. `protected` is name and address protection and covers everything
 * here that says where the person is.
 */
export const personFactsSchema = z.object({
  /** The Unilogin user id: stable for the user's life. Joins with the sign-in. */
  uniid: text,
  first: text,
  last: text,
  alias: z.object({ first: text.optional(), last: text.optional() }).optional(),
  cpr: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  cprType: z.enum(['verified', 'unverified', 'replacement', 'unknown']).optional(),
  birth: dateSchema.optional(),
  gender: z.enum(['male', 'female']).optional(),
  email: text.optional(),
  address: addressSchema.optional(),
  phones: z.object({ home: phoneSchema, work: phoneSchema, mobile: phoneSchema }).partial().optional(),
  protected: z.boolean(),
});

/** A contact of a child. Custody comes from the local administration system, per child and contact. */
const contactSchema = personFactsSchema.extend({
  relation: z.enum(['mother', 'father', 'other', 'officially-attached']),
  custody: z.boolean(),
  /** The file's own number; its meaning is not published, so nothing may hang on it alone. */
  accessLevel: z.number().int(),
});

/** The person's place in the institution. `source` is the system that wrote it. */
const placed = personFactsSchema.extend({
  localId: text.optional(),
  source: text,
  groups: z.array(text),
});

const childSchema = placed.extend({
  kind: z.literal('child'),
  roles: z.array(z.enum(['child', 'pupil', 'student'])).length(1),
  studentNumber: text.optional(),
  /** Opaque: a class step for pupils ("0" is børnehaveklasse), other words occur. */
  level: text,
  /** Should name a group of type `main`; real files do not guarantee it. */
  mainGroup: text,
  location: text.optional(),
  contacts: z.array(contactSchema),
});

const employeeSchema = placed.extend({
  kind: z.literal('employee'),
  roles: z
    .array(
      z.enum(['teacher', 'pedagogue', 'substitute', 'leader', 'management', 'support-staff', 'consultant']),
    )
    .min(1),
  shortName: text.optional(),
  occupation: text.optional(),
  location: text.optional(),
});

const externalSchema = placed.extend({
  kind: z.literal('external'),
  roles: z.array(z.enum(['trainee', 'external'])).length(1),
});

const groupSchema = z.object({
  id: text,
  name: text.optional(),
  type: z.enum(['main', 'year', 'line', 'course', 'sfo', 'team', 'other']),
  level: text.optional(),
  line: text.optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
});

const importSourceSchema = z.object({ source: text, sourceDateTime: text, schoolYear: text });

/**
 * All that one grunddata file says about one institution, whatever format it came in. Nothing here is
 * compared with what is stored: that is the import's work.
 */
export const institutionSnapshotSchema = z.object({
  source: z.enum(['stil-ws17']),
  /** The institution number: six letters and digits. */
  regnr: z.string().length(6),
  name: text.optional(),
  /** `YYYY-YYYY`: the latest of the import sources; absent when the file names none. */
  schoolYear: text.optional(),
  /** As written in the file: a local date and time, with or without an offset. */
  exportedAt: text,
  importSources: z.array(importSourceSchema),
  groups: z.array(groupSchema),
  people: z.array(z.discriminatedUnion('kind', [childSchema, employeeSchema, externalSchema])),
});

export type InstitutionSnapshot = z.infer<typeof institutionSnapshotSchema>;
export type SnapshotGroup = z.infer<typeof groupSchema>;
export type SnapshotChild = z.infer<typeof childSchema>;
export type SnapshotEmployee = z.infer<typeof employeeSchema>;
export type SnapshotExternal = z.infer<typeof externalSchema>;
export type SnapshotPerson = SnapshotChild | SnapshotEmployee | SnapshotExternal;
export type SnapshotContact = z.infer<typeof contactSchema>;
export type PersonFacts = z.infer<typeof personFactsSchema>;

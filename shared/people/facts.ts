import * as z from 'zod';
import { dateSchema } from '../ids.ts';
import { addressSchema } from './child.ts';

const name = z.string().trim().min(1).max(80);

/** Ten digits, with or without the hyphen. Sealed before it is stored, and never in a reply. */
export const cprInputSchema = z
  .string()
  .trim()
  .regex(/^\d{6}-?\d{4}$/);

/** What a person states about a child by hand. */
export const childFactsSchema = z.object({
  firstName: name,
  lastName: name,
  birthDate: dateSchema,
  gender: z.enum(['K', 'M']).optional(),
  address: addressSchema
    .extend({
      street: z.string().trim().min(1).max(120),
      postalCode: z.string().regex(/^\d{4}$/),
      district: name,
    })
    .optional(),
  isProtected: z.boolean(),
});
export type ChildFacts = z.infer<typeof childFactsSchema>;

/** What a person states about a member of staff by hand. The address is kept as a keyed hash only. */
export const staffFactsSchema = z.object({
  name: z.string().trim().min(2).max(120),
  initials: z.string().trim().max(12).optional(),
  mail: z.email().max(120).optional(),
});
export type StaffFacts = z.infer<typeof staffFactsSchema>;

const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d ]{6,20}$/);

/** What a person states about a contact person by hand. */
export const contactFactsSchema = z.object({
  name: z.string().trim().min(2).max(120),
  relation: z.enum(['mother', 'father', 'other', 'official']),
  custody: z.boolean(),
  /** From when until when the custody holds; without an end while it is not taken back. */
  custodyFrom: dateSchema.optional(),
  custodyTo: dateSchema.optional(),
  mobile: phone.optional(),
  email: z.email().max(120).optional(),
});
export type ContactFacts = z.infer<typeof contactFactsSchema>;

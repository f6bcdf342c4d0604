import * as z from 'zod';
import { versionSchema } from '../ids.ts';
import { calendarSchema } from './municipality-calendar.ts';

/** A number that a person in Denmark can call: three figures (112), or more with spaces and a country code. */
const callNumberSchema = z
  .string()
  .trim()
  .max(20)
  .refine((text) => /^(\d{3}|(\+\d{2} ?)?(\d ?){7}\d)$/.test(text), { error: 'no-phone' });

const shortText = z.string().trim().min(2).max(80);

/** What the municipality says of itself: whom to call at a stop, where a family turns with a question, and when it is closed. */
export const municipalitySchema = z.object({
  /** At suspected violence or abuse, in the order they are called; 112 and the police follow by themselves. */
  calls: z.array(z.object({ name: shortText, phone: callNumberSchema })).max(5),
  /** Stands in letters. */
  contact: z
    .object({ name: shortText, phone: callNumberSchema.optional(), email: z.email().max(120).optional() })
    .refine(({ phone, email }) => phone !== undefined || email !== undefined, {
      path: ['phone'],
      error: 'contact-missing',
    })
    .optional(),
  /** The schools' holidays and the own closed days. */
  calendar: calendarSchema,
  version: versionSchema,
});
export type Municipality = z.infer<typeof municipalitySchema>;

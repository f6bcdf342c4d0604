import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { sections } from './sections.ts';

export const sectionsSchema = z
  .array(z.enum(sections))
  .max(sections.length)
  .refine((chosen) => new Set(chosen).size === chosen.length, 'duplicate');
export const someSectionsSchema = sectionsSchema.refine((chosen) => chosen.length > 0, 'nothing-chosen');
const someoneSchema = z.object({ id: idSchema, name: z.string() });

/** What a consent is asked for: to a service, never a person. */
export const consentQuestionSchema = z.object({
  unitId: idSchema,
  sections: someSectionsSchema,
  /** What the service shall use it for. */
  purpose: z.string().trim().min(5).max(500),
  /** The asker's own words to the family. */
  words: z.string().trim().max(1000).default(''),
  /** The last day. */
  until: dateSchema,
});
export type ConsentQuestion = z.infer<typeof consentQuestionSchema>;

/** One answer: whose, when, to which words, how surely it was them. `paper`: signed, and recorded by a leader. */
export const consentAnswerSchema = z.object({
  by: someoneSchema,
  side: z.enum(['guardian', 'child']),
  answer: z.enum(['yes', 'no']),
  /** A yes may be narrower than what was asked for. */
  sections: sectionsSchema,
  at: instantSchema,
  textVersion: versionSchema,
  assurance: z.enum(['low', 'substantial']),
  paper: z.object({ signedOn: dateSchema, recordedBy: someoneSchema }).optional(),
});
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>;

/** A consent with its whole story. Never deleted, only answered, withdrawn or ended. */
export const consentSchema = z.object({
  id: idSchema,
  childId: idSchema,
  ...consentQuestionSchema.shape,
  unitName: z.string(),
  /** The version of the standing words. */
  textVersion: versionSchema,
  askedAt: instantSchema,
  askedBy: someoneSchema,
  /** The consent that this one follows. */
  renews: idSchema.optional(),
  answers: z.array(consentAnswerSchema),
  /** When everyone who must had said yes, and to what they all said yes. */
  given: z.object({ at: instantSchema, on: dateSchema, sections: sectionsSchema }).optional(),
  withdrawn: z
    .object({ at: instantSchema, by: someoneSchema, side: z.enum(['guardian', 'child']) })
    .optional(),
  ended: z.object({ at: instantSchema, by: someoneSchema, reason: z.string(), note: z.string() }).optional(),
  version: versionSchema,
});
export type Consent = z.infer<typeof consentSchema>;
export type ConsentState = 'open' | 'given' | 'waits-again' | 'refused' | 'withdrawn' | 'ended' | 'expired';

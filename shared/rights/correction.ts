import * as z from 'zod';
import { idSchema, instantSchema, dateSchema, versionSchema } from '../ids.ts';
import type { CorrectionEntry } from '../people/thread-entries.ts';

/** The master data that a family can say are wrong. */
export const correctableFields = ['name', 'birth-date', 'address', 'contacts', 'place', 'other'] as const;
/** What was written, that a family can say is wrong. */
const correctableEntries = ['own', 'joint', 'follow-up', 'informed'] as const;

const correctionAboutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.enum(correctableFields) }),
  z.object({
    kind: z.literal('entry'),
    entry: z.enum(correctableEntries),
    roundId: idSchema,
    roundName: z.string().max(120),
  }),
]);
export type CorrectionAbout = z.infer<typeof correctionAboutSchema>;

/**
 * `corrected`: it was wrong and has been set right. `noted`: a professional's judgement, which stands, with the family's
 * words beside it. `refused`: it is not wrong, with the reason.
 */
export const correctionOutcomes = ['corrected', 'noted', 'refused'] as const;

const words = z.string().trim().min(3).max(1000);
export const correctionWords = { about: correctionAboutSchema, wrong: words, right: words };

const someoneSchema = z.object({ id: idSchema, name: z.string() });

/** A family's request to have something corrected (GDPR art. 16), as stored. */
export const correctionSchema = z.object({
  id: idSchema,
  childId: idSchema,
  ...correctionWords,
  by: someoneSchema,
  side: z.enum(['guardian', 'child']),
  askedAt: instantSchema,
  /** The last day for an answer (GDPR art. 12(3)). */
  dueOn: dateSchema,
  answer: z
    .object({ outcome: z.enum(correctionOutcomes), reason: words, by: someoneSchema, at: instantSchema })
    .optional(),
  version: versionSchema,
});
export type Correction = z.infer<typeof correctionSchema>;

/** A request as it leaves the server. */
export const shownCorrectionSchema = correctionSchema.extend({ childName: z.string() });
export type ShownCorrection = z.infer<typeof shownCorrectionSchema>;

/** The family's note beside what it is about; nothing before it is noted, and nothing for master data. */
export function correctionEntry({ id, about, right, by, answer }: Correction): CorrectionEntry | undefined {
  if (answer?.outcome !== 'noted' || about.kind !== 'entry') return undefined;
  const { entry, roundName } = about;
  return { kind: 'correction', correctionId: id, about: entry, roundName, text: right, at: answer.at, by };
}

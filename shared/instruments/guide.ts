import * as z from 'zod';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import {
  guideActors,
  guideAges,
  guideCountries,
  guideLevels,
  guideTargets,
  guideUnits,
} from './guide-scale.ts';
import { publishedVersionSchema } from './published-version.ts';
import { bytesOf, degreeSchema, shortText } from './ruler-band.ts';
import { degrees } from './ruler-scale.ts';

/** Of a measure, a law or a contact: kept when the text is edited, so that a case can say where its action came from. */
const guideIdSchema = idSchema;

const withinSchema = z.object({ amount: z.number().int().min(0).max(99), unit: z.enum(guideUnits) });
export type Within = z.infer<typeof withinSchema>;

/** Where something is written or filled in: a document of the portal, or a page elsewhere, by https alone. */
const materialSchema = z
  .object({
    title: shortText(120),
    documentId: idSchema.optional(),
    link: z
      .url({ protocol: /^https$/ })
      .max(300)
      .optional(),
  })
  .refine(({ documentId, link }) => (documentId === undefined) !== (link === undefined), {
    path: ['link'],
    error: 'document-or-link',
  });
export type Material = z.infer<typeof materialSchema>;

/** What comes next when it does not help: another measure of the same degree, or the next degree. */
const nextSchema = z.union([z.object({ measureId: guideIdSchema }), z.object({ degree: degreeSchema })]);

const measureSchema = z.object({
  id: guideIdSchema,
  title: shortText(90),
  text: shortText(700),
  who: z.array(z.enum(guideActors)).min(1).max(4),
  target: z.enum(guideTargets),
  /** Absent: no time is set. Zero: at once. */
  within: withinSchema.optional(),
  lawIds: z.array(guideIdSchema).max(4),
  materials: z.array(materialSchema).max(5),
  /** None: for every age. */
  ages: z.array(z.enum(guideAges)).max(guideAges.length),
  next: nextSchema.optional(),
  /** At suspected violence or abuse the parents are not told first: shown as a warning (barnets lov § 133). */
  notParentsFirst: z.literal(true).optional(),
});
export type Measure = z.infer<typeof measureSchema>;

/**
 * A law or a practice as the guide cites it. `verified` says that somebody has held the citation against the text in
 * force; until then it is shown as something to be looked up, and never written into a case.
 */
const guideLawSchema = z
  .object({
    id: guideIdSchema,
    citation: z.string().trim().min(3).max(160),
    isLaw: z.boolean(),
    from: dateSchema.optional(),
    to: dateSchema.optional(),
    demands: shortText(400),
    verified: z.boolean(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'ends-before-it-begins',
  });
export type GuideLaw = z.infer<typeof guideLawSchema>;

/** An office, never a private person. Without a telephone it says where to find it. */
const contactSchema = z
  .object({
    id: guideIdSchema,
    name: shortText(90),
    phone: z
      .string()
      .trim()
      .regex(/^[+\d][\d ]{2,19}$/, { error: 'no-phone' })
      .optional(),
    note: shortText(240).optional(),
    degrees: z.array(degreeSchema).max(5),
  })
  .refine(({ phone, note }) => phone !== undefined || note !== undefined, {
    path: ['phone'],
    error: 'contact-missing',
  });
export type GuideContact = z.infer<typeof contactSchema>;

const dutySchema = z.object({
  text: shortText(300),
  within: withinSchema.optional(),
  lawIds: z.array(guideIdSchema).max(3),
});
const levelSchema = z.object({
  level: z.literal(guideLevels),
  title: shortText(80),
  duties: z.array(dutySchema).min(1).max(8),
});
export type GuideLevelText = z.infer<typeof levelSchema>;

/** Of a degree: few enough to be read when one is worried, and for a version to be found in the search by one transaction. */
export const MOST_MEASURES = 9;
const GUIDE_BYTES = 20_000;
const PART_BYTES = 24_000;
const idsOnce = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id)).size === all.length;

/** What a municipality may set about the guide, beside the measures of each degree. */
export const guideContentSchema = z
  .object({
    title: shortText(80),
    lead: shortText(400),
    country: z.enum(guideCountries),
    levels: z.array(levelSchema).length(4),
    laws: z.array(guideLawSchema).max(25).refine(idsOnce, 'law-twice'),
    contacts: z.array(contactSchema).max(10).refine(idsOnce, 'contact-twice'),
  })
  .refine(({ levels }) => levels.every(({ level }, index) => level === index), 'levels-in-order')
  .refine((guide) => bytesOf(guide) <= GUIDE_BYTES, 'guide-too-big');
export type GuideContent = z.infer<typeof guideContentSchema>;

/** One degree of concern: what it means here, which level it lies on, and what one can do, in the order it is tried. */
export const guidePartContentSchema = z
  .object({
    meaning: shortText(500),
    level: z.literal(guideLevels),
    measures: z.array(measureSchema).min(1).max(MOST_MEASURES).refine(idsOnce, 'measure-twice'),
  })
  .refine((part) => bytesOf(part) <= PART_BYTES, 'guide-too-big');
export type GuidePartContent = z.infer<typeof guidePartContentSchema>;

export const guidePartSchema = guidePartContentSchema.safeExtend({
  degree: degreeSchema,
  startingSet: z.boolean(),
});
export type GuidePart = z.infer<typeof guidePartSchema>;

/** The five degrees by their number, as keys. */
export const degreeKeySchema = z.enum(degrees.map((one) => `${one}` as const));
export type DegreeKey = z.infer<typeof degreeKeySchema>;

/** A published version without the degrees' measures; versions are immutable and numbered 1, 2, 3 … */
export const guideSchema = guideContentSchema.safeExtend({
  ...publishedVersionSchema.shape,
  /** In which version each degree was written last. */
  degreeVersions: z.record(degreeKeySchema, versionSchema),
});
export type Guide = z.infer<typeof guideSchema>;

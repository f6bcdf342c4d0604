import * as z from 'zod';
import { idSchema, versionSchema } from '../ids.ts';
import { publishedVersionSchema } from './published-version.ts';
import { axes, symbols } from './ruler-scale.ts';
import { bytesOf, degreeSchema, factorId, shortText } from './ruler-band.ts';

/** Which ruler: the shipped ones are `five-steps` and `ten-steps`; the others are the municipality's own. */
export const rulerIdSchema = idSchema;
export const bandIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,15}$/);

const axisSchema = z.object({ id: z.enum(axes), label: shortText(80), question: shortText(200) });

export const degreeTextSchema = z.object({
  degree: degreeSchema,
  label: shortText(60),
  /** CSS colour; the symbol and the label always stand beside it (WCAG 1.4.1). */
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  symbol: z.enum(symbols),
});
export type DegreeText = z.infer<typeof degreeTextSchema>;

/** Whole months of age, both included; negative before birth. */
export const ageBandSchema = z.object({
  id: bandIdSchema,
  fromMonths: z.number().int().min(-12).max(300),
  toMonths: z.number().int().min(-12).max(300),
  label: shortText(60),
});
export type AgeBand = z.infer<typeof ageBandSchema>;

const choicesSchema = z
  .array(z.object({ id: factorId, label: shortText(80) }))
  .min(2)
  .max(6)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'choice-twice');

/** How many rulers a municipality can have, in use or not: more are not chosen among. */
export const MOST_RULERS = 12;

/** A placing page reads this and one band; together they stay below 16 KB. */
const RULER_BYTES = 6_000;

/** What a municipality may set about a ruler, beside the texts of each age band. */
export const rulerContentSchema = z
  .object({
    title: shortText(80),
    lead: shortText(400),
    country: z.enum(['DK', 'NO']),
    /** How many steps are drawn: 5, one a degree, or 10, two a degree. */
    steps: z.union([z.literal(5), z.literal(10)]),
    /** Whether those who place are offered it. */
    inUse: z.boolean(),
    axes: z.array(axisSchema).length(2),
    degrees: z.array(degreeTextSchema).length(5),
    /** What tells the two steps of a degree apart; one a step, and none on a ruler of five. */
    nuances: z.array(shortText(160)).max(10),
    bands: z.array(ageBandSchema).min(1).max(12),
    frequency: choicesSchema,
    pattern: choicesSchema,
    duration: choicesSchema,
  })
  .refine((ruler) => ruler.axes.every(({ id }, index) => id === axes[index]), 'axes-in-order')
  .refine((ruler) => ruler.degrees.every(({ degree }, index) => degree === index + 1), 'degrees-in-order')
  .refine(
    ({ degrees }) => new Set(degrees.map(({ symbol }) => symbol)).size === degrees.length,
    'symbol-twice',
  )
  .refine(({ steps, nuances }) => nuances.length === (steps === 10 ? 10 : 0), 'one-nuance-a-step')
  .refine(
    ({ bands }) =>
      bands.every(
        (band, index) =>
          band.fromMonths <= band.toMonths && band.fromMonths > (bands[index - 1]?.toMonths ?? -99),
      ),
    'bands-in-order',
  )
  .refine((ruler) => bytesOf(ruler) <= RULER_BYTES, 'ruler-too-big');
export type RulerContent = z.infer<typeof rulerContentSchema>;

/** A published version without the texts of the bands; versions are immutable and numbered 1, 2, 3 … */
export const rulerSchema = rulerContentSchema.safeExtend({
  ...publishedVersionSchema.shape,
  rulerId: rulerIdSchema,
  /** In which version each band's texts were written last; a band that nobody has written yet is not in it. */
  bandVersions: z.record(bandIdSchema, versionSchema),
});
export type Ruler = z.infer<typeof rulerSchema>;

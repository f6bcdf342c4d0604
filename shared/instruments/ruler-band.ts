import * as z from 'zod';
import { localizedSchema } from '../localized.ts';
import { axes, degrees } from './ruler-scale.ts';

/** A text in every language of the staff's pages, at most `limit` letters in each; Danish is required. */
export const shortText = (limit: number) =>
  localizedSchema.refine(({ da, en }) => da.length <= limit && en.length <= limit, 'text-too-long');

/** Degree of worry, 1 (thrives) to 5 (threatened): the ruler's five zones. */
export const degreeSchema = z.literal(degrees);

export const factorId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

/** What one degree looks like on one axis at this age. */
const cellSchema = z.object({
  axis: z.enum(axes),
  degree: degreeSchema,
  text: shortText(600),
  examples: z.array(shortText(240)).max(6),
});
export type Cell = z.infer<typeof cellSchema>;

const factorSchema = z.object({ id: factorId, axis: z.enum(axes), text: shortText(240) });
const riskSchema = factorSchema.extend({
  /** A sign that demands a notification (underretning) at once, whatever else is ticked. */
  demandsNotification: z.literal(true).optional(),
});
export type Factor = z.infer<typeof factorSchema>;
export type Risk = z.infer<typeof riskSchema>;

/** How large something is on the wire, in bytes. */
export const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** A placing page reads the ruler's head and one band; together they stay below 16 KB. */
const BAND_BYTES = 10_000;

/** The texts of one age band. Every cell of two axes by five degrees stands in it once, in order. */
export const rulerBandContentSchema = z
  .object({
    cells: z.array(cellSchema).length(10),
    protective: z.array(factorSchema).min(1).max(14),
    risk: z.array(riskSchema).min(1).max(14),
  })
  .refine(
    ({ cells }) =>
      cells.every(
        ({ axis, degree }, index) => axis === axes[index < 5 ? 0 : 1] && degree === (index % 5) + 1,
      ),
    'cells-in-order',
  )
  .refine(({ protective, risk }) => {
    const ids = [...protective, ...risk].map(({ id }) => id);
    return new Set(ids).size === ids.length;
  }, 'factor-twice')
  .refine((band) => bytesOf(band) <= BAND_BYTES, 'band-too-big');
export type RulerBandContent = z.infer<typeof rulerBandContentSchema>;

/** The same as stored and read. */
export const rulerBandSchema = rulerBandContentSchema.safeExtend({
  bandId: z.string(),
  /** True while the texts are the shipped ones: shown as "Startsæt". */
  startingSet: z.boolean(),
});
export type RulerBand = z.infer<typeof rulerBandSchema>;

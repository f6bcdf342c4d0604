import * as z from 'zod';
import { degreeSchema } from '../instruments/ruler-band.ts';

/** For whom a document is written. */
const audiences = [
  'parents',
  'youth',
  'pedagogues',
  'teachers',
  'health-visitors',
  'leaders',
  'partners',
] as const;
export const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

/** The age bands of the rulers that ship (`shared/instruments/ruler-start`). */
const portalAges = ['unborn', '0-11-m', '1-2', '3-5', '6-9', '10-14', '15-17', '18-22'] as const;
export const portalAgeSchema = z.enum(portalAges);
export type PortalAge = z.infer<typeof portalAgeSchema>;

/** Languages a document can be written in: those of the staff's pages and of the families'. */
const documentLanguages = ['da', 'en', 'ar', 'tr', 'so', 'uk', 'nb', 'nn'] as const;
export const documentLanguageSchema = z.enum(documentLanguages);

/** A word that sorts documents, or the paragraph of a law as one writes it: `Barnets lov § 133`. */
export const labelSchema = z.string().trim().min(1).max(80);

/** What the search narrows by. */
export const facetsSchema = z.object({
  audiences: z.array(audienceSchema).max(audiences.length),
  degrees: z.array(z.number().pipe(degreeSchema)).max(5),
  ages: z.array(portalAgeSchema).max(portalAges.length),
  laws: z.array(labelSchema).max(10),
  themes: z.array(labelSchema).max(10),
  language: documentLanguageSchema,
});
export type Facets = z.infer<typeof facetsSchema>;

/** The facets that one can choose one value of in a search, as they stand in the address. */
export const facetNames = ['audience', 'degree', 'age', 'law', 'theme', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

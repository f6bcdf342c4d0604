import * as z from 'zod';
import { dateSchema } from '../ids.ts';
import { facetsSchema } from './facets.ts';

/**
 * One thing that can be found: a document of the portal, or an answer of the action guide. `words` is the text that is
 * searched beside title, summary and keywords, at most 4,000 characters; `path` leads to the page, below the site.
 */
export const searchEntrySchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/),
  kind: z.enum(['document', 'guide']),
  title: z.string().max(200),
  summary: z.string().max(1000),
  keywords: z.array(z.string().max(60)).max(20),
  words: z.string().max(4000),
  facets: facetsSchema,
  path: z.string().startsWith('/'),
  validFrom: dateSchema.optional(),
  validUntil: dateSchema.optional(),
  /** ISO instant of what is out now. */
  changedAt: z.string(),
  /** What one gets: the type of the file, or a text on the page. */
  form: z.string().max(10),
});
export type SearchEntry = z.infer<typeof searchEntrySchema>;

/** One thing found, as everyone may see it. */
export const hitSchema = searchEntrySchema.pick({
  id: true,
  kind: true,
  title: true,
  summary: true,
  path: true,
  facets: true,
  form: true,
  changedAt: true,
});
export type Hit = z.infer<typeof hitSchema>;

/** How many things a further choice would leave: facet → value → number. */
export const countsSchema = z.record(z.string(), z.record(z.string(), z.number().int()));
export type FacetCounts = z.infer<typeof countsSchema>;

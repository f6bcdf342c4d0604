import * as z from 'zod';
import { contract } from '../contract.ts';
import { tenantSchema } from '../ids.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';
import { audienceSchema, documentLanguageSchema, labelSchema, portalAgeSchema } from './facets.ts';
import { countsSchema, hitSchema } from './search.ts';

/** How many things one answer holds. */
export const HITS = 20;

/**
 * What the municipality has put on its portal, for everyone: found by words, narrowed by what is chosen, twenty at a
 * time. Without words or choices the reading orders come along. Holds no person: nobody is asked who they are.
 */
export const searchPortal = contract({
  name: 'search-portal',
  module: 'portal',
  method: 'GET',
  path: '/portal/open/{tenant}/search',
  permission: 'public',
  audit: 'none',
  input: z.object({
    tenant: tenantSchema,
    q: z.string().trim().max(100).optional(),
    audience: audienceSchema.optional(),
    degree: z.coerce.number().pipe(degreeSchema).optional(),
    age: portalAgeSchema.optional(),
    law: labelSchema.optional(),
    theme: labelSchema.optional(),
    language: documentLanguageSchema.optional(),
    from: z.coerce.number().int().min(0).max(10_000).optional(),
  }),
  output: z.object({
    hits: z.array(hitSchema),
    total: z.number().int(),
    counts: countsSchema,
    /** Another word that finds something, when this one finds nothing. */
    suggestion: z.string().optional(),
    collections: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        intro: z.string(),
        documents: z.array(hitSchema.pick({ id: true, title: true, path: true })),
      }),
    ),
  }),
  refusals: [],
});

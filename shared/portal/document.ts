import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { facetsSchema } from './facets.ts';
import { findingSchema, portalFileSchema } from './file.ts';

/** What an editor writes about a document, and the text itself when it is written here. */
export const documentContentSchema = z
  .object({
    title: z.string().trim().min(1).max(160),
    summary: z.string().trim().max(1000),
    keywords: z.array(z.string().trim().min(1).max(60)).max(20),
    facets: facetsSchema,
    /** Whom to ask about it: an office, never a private person. */
    contact: z.string().trim().max(200),
    /** Shown from and until these dates, both included. */
    validFrom: dateSchema.optional(),
    validUntil: dateSchema.optional(),
    /** Paragraphs, `## ` headings and `- ` lists; shown as text, never as a page of its own. */
    text: z.string().trim().max(40_000),
  })
  .refine(
    ({ validFrom, validUntil }) =>
      validFrom === undefined || validUntil === undefined || validFrom <= validUntil,
    { path: ['validUntil'], error: 'ends-before-it-begins' },
  );
export type DocumentContent = z.infer<typeof documentContentSchema>;

const byWhomSchema = z.object({ id: z.string(), name: z.string() });

/** One published version: it never changes. */
export const documentVersionSchema = z.object({
  number: versionSchema,
  content: documentContentSchema,
  file: portalFileSchema.optional(),
  publishedAt: instantSchema,
  by: byWhomSchema,
  /** What readers are told about what is new. */
  note: z.string().trim().max(300).optional(),
  /** Why it was published though somebody cannot read it. */
  reason: z.string().trim().max(500).optional(),
  /** The version that this one brought back. */
  restored: versionSchema.optional(),
});
export type DocumentVersion = z.infer<typeof documentVersionSchema>;

/** A document as its editors see it: what is written now, and which version is out. */
export const portalDocumentSchema = z.object({
  documentId: idSchema,
  version: versionSchema,
  content: documentContentSchema,
  /** The file that goes out with the next version. */
  fileId: idSchema.optional(),
  /** The newest version's number; 0 when it was never out. */
  published: versionSchema,
  publishedAt: instantSchema.optional(),
  /** True when something was written after the newest version. */
  hasChanges: z.boolean(),
  withdrawn: z.boolean(),
  findings: z.array(findingSchema),
  changedAt: instantSchema,
  changedBy: byWhomSchema,
});
export type PortalDocument = z.infer<typeof portalDocumentSchema>;

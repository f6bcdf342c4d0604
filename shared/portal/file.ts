import * as z from 'zod';
import { idSchema, instantSchema } from '../ids.ts';

/** The most a file may weigh. */
export const MOST_BYTES = 50_000_000;

/** Known by what is in them, never by their name. */
const fileTypes = ['pdf', 'docx', 'odt', 'xlsx', 'pptx', 'png', 'jpeg'] as const;
export type FileType = (typeof fileTypes)[number];

/**
 * What keeps people from reading a file with their ears, their keyboard or a large font (Act no. 692 of 8 June 2018 on
 * the accessibility of public sector bodies' websites, §§ 3–5; EN 301 549 v3.2.1 clause 10). Each has words that say how
 * to mend it.
 */
const findings = [
  'pdf-not-tagged',
  'pdf-no-language',
  'pdf-no-title',
  'pdf-title-not-shown',
  'pdf-no-text',
  'pdf-locked',
  'no-headings',
  'no-language',
  'no-alternative-text',
  'no-table-headers',
  'no-title',
  'not-looked-into',
] as const;
export const findingSchema = z.enum(findings);
export type Finding = z.infer<typeof findingSchema>;

/** What may be published only with a reason: nobody who cannot see can read it at all. */
export const gravest: readonly Finding[] = ['pdf-no-text', 'pdf-locked'];

/** Why a file cannot be used. */
const fileProblems = [
  'infected',
  'not-scanned',
  'unknown-type',
  'unreadable',
  'empty',
  'never-came',
] as const;

/**
 * `offered`: a place is waiting for it; `scanning` is the same to the product, which hears of a file when it has been
 * looked through for malware. `ready`: it may be published. `refused`: it may not, and says why.
 */
const fileStates = ['offered', 'ready', 'refused'] as const;

export const portalFileSchema = z.object({
  fileId: idSchema,
  fileName: z.string().trim().min(1).max(200),
  bytes: z.number().int().min(1).max(MOST_BYTES),
  offeredAt: instantSchema,
  state: z.enum(fileStates),
  problem: z.enum(fileProblems).optional(),
  type: z.enum(fileTypes).optional(),
  /** S3's own number of the bytes that were looked through; only these are ever handed out. */
  objectVersion: z.string().optional(),
  pages: z.number().int().optional(),
  findings: z.array(findingSchema),
  /** Where findings of a kind stand: how many, for example three pictures. */
  counts: z.partialRecord(findingSchema, z.number().int()).optional(),
});
export type PortalFile = z.infer<typeof portalFileSchema>;

/** What of a file everyone may know. */
export const publicFileSchema = portalFileSchema
  .pick({ fileName: true, bytes: true, pages: true, findings: true })
  .extend({ type: z.enum(fileTypes) });
export type PublicFile = z.infer<typeof publicFileSchema>;

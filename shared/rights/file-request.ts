import * as z from 'zod';
import { daysAfter, monthsAfter } from '../access/periods.ts';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';

/** The parts of a file that can be withheld as a whole. */
export const fileParts = [
  'assessments',
  'follow-up',
  'parents-view',
  'concerns',
  'dialogues',
  'letters',
  'reads',
] as const;
export type FilePart = (typeof fileParts)[number];

/** Why something may be withheld: GDPR art. 15(4), databeskyttelsesloven § 22(1) and (2). */
export const withholdingLaws = ['gdpr-15-4', 'dbl-22-1', 'dbl-22-2'] as const;

/** What an administrator keeps out of a file, with the law and in words that the family gets to read. */
export const withheldSchema = z.object({
  part: z.enum(fileParts),
  law: z.enum(withholdingLaws),
  why: z.string().trim().min(10).max(500),
});
export type Withheld = z.infer<typeof withheldSchema>;

/** The languages that the readable file comes in; what was written stays in the words it was written in. */
export const fileLanguages = ['da', 'en'] as const;
export type FileLanguage = (typeof fileLanguages)[number];

const someoneSchema = z.object({ id: idSchema, name: z.string() });

/**
 * `asked`: is being put together. `made`: waits for the municipality's look. `released`: can be fetched until
 * `expiresOn`. `lapsed`: the asker no longer had the right when it was to be put together.
 */
export const fileStates = ['asked', 'made', 'released', 'lapsed'] as const;

/** Somebody's request to see what stands about a child (GDPR art. 15), as stored. */
export const fileRequestSchema = z.object({
  id: idSchema,
  childId: idSchema,
  by: someoneSchema,
  side: z.enum(['guardian', 'child']),
  askedAt: instantSchema,
  /** The last day for an answer (GDPR art. 12(3)): ISO date. */
  dueOn: dateSchema,
  /** What the asker wants to read it in. */
  language: z.enum(fileLanguages).default('da'),
  state: z.enum(fileStates),
  withheld: z.array(withheldSchema),
  /** Where the files lie: made by the server, says nothing. */
  place: idSchema,
  /** Which making the files are of: the request's version when they were made. */
  edition: versionSchema.optional(),
  madeAt: instantSchema.optional(),
  releasedAt: instantSchema.optional(),
  releasedBy: someoneSchema.optional(),
  expiresOn: dateSchema.optional(),
  /** When the asker fetched it first. */
  fetchedAt: instantSchema.optional(),
  version: versionSchema,
});
export type FileRequest = z.infer<typeof fileRequestSchema>;

/** A request as it leaves the server. */
export const shownFileRequestSchema = fileRequestSchema.omit({ place: true, edition: true }).extend({
  childName: z.string(),
  /** Released, but the days are over. */
  isOver: z.boolean(),
});
export type ShownFileRequest = z.infer<typeof shownFileRequestSchema>;

/** So long a released file can be fetched. */
const FETCHABLE_DAYS = 30;

/** The last day for an answer to what was asked on the day: a month (GDPR art. 12(3)). */
export const answerDueOn = (askedOn: string): string => monthsAfter(askedOn, 1);
export const fetchableUntil = (releasedOn: string): string => daysAfter(releasedOn, FETCHABLE_DAYS);

/** Whether the asker can fetch the files on the day. */
export const isFetchable = ({ state, expiresOn }: FileRequest, today: string): boolean =>
  state === 'released' && expiresOn !== undefined && today <= expiresOn;

/** Waits for the municipality. */
export const isOpen = ({ state }: Pick<FileRequest, 'state'>): boolean =>
  state === 'asked' || state === 'made';

export const fileFormats = ['pdf', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

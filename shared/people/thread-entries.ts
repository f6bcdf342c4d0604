import * as z from 'zod';
import { endReasons } from '../access/release.ts';
import { sections } from '../access/sections.ts';
import { bullyingEntrySchema } from '../concerns/bullying-entries.ts';
import { caseEntrySchema } from '../concerns/case-entries.ts';
import { notificationEntrySchema } from '../concerns/notification-shown.ts';
import { placementSchema } from '../concerns/placement.ts';
import { sparringEntrySchema } from '../concerns/sparring-entries.ts';
import { voiceEntrySchema } from '../concerns/voice-entries.ts';
import { dialogueEntrySchema } from '../dialogues/thread-entries.ts';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';
import { roundEntrySchema } from '../rounds/thread-entries.ts';

const author = z.object({ id: idSchema, name: z.string() });

/** What happened to a consent. Asked, answered, given by all, refused, withdrawn, ended by staff, or run out. */
const consentEntrySchema = z.object({
  kind: z.literal('consent'),
  event: z.enum(['asked', 'answered', 'given', 'refused', 'withdrawn', 'ended', 'expired']),
  consentId: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  sections: z.array(z.enum(sections)),
  until: dateSchema,
  at: instantSchema,
  by: author,
});
export type ConsentEntry = z.infer<typeof consentEntrySchema>;

/** What was released without a consent, or ended again. */
const releaseEntrySchema = z.object({
  kind: z.literal('release'),
  event: z.enum(['recorded', 'ended']),
  basis: z.enum(['authority', 'ssd', 'notification']),
  basisId: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  sections: z.array(z.enum(sections)),
  until: dateSchema,
  rationale: z.string(),
  reason: z.enum(endReasons).optional(),
  at: instantSchema,
  by: author,
});
export type ReleaseEntry = z.infer<typeof releaseEntrySchema>;

/** A stop set or lifted; never sent to the family. */
const stopEntrySchema = z.object({
  kind: z.literal('stop'),
  event: z.enum(['set', 'lifted']),
  stopId: idSchema,
  text: z.string(),
  at: instantSchema,
  by: author,
});
export type StopEntry = z.infer<typeof stopEntrySchema>;

/** The family's own words beside a judgement it does not agree with. */
const correctionEntrySchema = z.object({
  kind: z.literal('correction'),
  correctionId: idSchema,
  about: z.enum(['own', 'joint', 'follow-up', 'informed']),
  roundName: z.string(),
  text: z.string(),
  at: instantSchema,
  by: author,
});
export type CorrectionEntry = z.infer<typeof correctionEntrySchema>;

/** Everything that may stand in a child's thread. */
export const threadEntrySchema = z.discriminatedUnion('kind', [
  ...roundEntrySchema.options,
  consentEntrySchema,
  releaseEntrySchema,
  stopEntrySchema,
  correctionEntrySchema,
  placementSchema,
  caseEntrySchema,
  bullyingEntrySchema,
  notificationEntrySchema,
  sparringEntrySchema,
  voiceEntrySchema,
  dialogueEntrySchema,
]);
export type ThreadEntry = z.infer<typeof threadEntrySchema>;

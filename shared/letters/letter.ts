import * as z from 'zod';
import { idSchema, instantSchema, tenantSchema, versionSchema } from '../ids.ts';
import { letterLanguages } from './language.ts';
import { letterStates } from './states.ts';
import { templateIds } from './templates.ts';

/** How somebody saw to a letter that did not arrive. */
const settlements = ['printed', 'told', 'not-needed', 'resent'] as const;
export type Settlement = (typeof settlements)[number];

/** Who a letter is for: a custody holder, or the young person. */
export const recipientSchema = z.object({ personId: idSchema, side: z.enum(['guardian', 'child']) });
export type Recipient = z.infer<typeof recipientSchema>;

/** A letter as stored. It names people by id only, and holds no text: that follows from the template. */
export const letterSchema = z.object({
  tenant: tenantSchema,
  id: idSchema,
  childId: idSchema,
  to: recipientSchema,
  template: z.enum(templateIds),
  language: z.enum(letterLanguages),
  /** Where the link leads, on our own site. */
  path: z.string().regex(/^\/(?!\/)[\w\-/.]*$/),
  state: z.enum(letterStates),
  /** MeMo messageUUID: the post takes each only once. */
  messageUuid: z.uuidv4(),
  createdAt: instantSchema,
  createdBy: idSchema,
  /** While queued: when it is tried again if nothing came of it. */
  nextTryAt: instantSchema.optional(),
  acceptedAt: instantSchema.optional(),
  /** When it came to its present end. */
  endedAt: instantSchema.optional(),
  /** Why it did not arrive: one of `failures`, or the post's own code as `post:<code>`. */
  failure: z.string().max(80).optional(),
  /** The links made for it, as their keyed hashes; a repeat of a sending may have made several. */
  links: z.array(z.string()).default([]),
  /** Since when its links no longer open anything. */
  withdrawnAt: instantSchema.optional(),
  settled: z
    .object({ how: z.enum(settlements), note: z.string().max(500), by: idSchema, at: instantSchema })
    .optional(),
  /** The letter this one was sent in place of. */
  replaces: idSchema.optional(),
  version: versionSchema,
});
export type Letter = z.infer<typeof letterSchema>;

/** A letter as it leaves the server: with names, without what only the post needs. */
export const shownLetterSchema = letterSchema
  .omit({ tenant: true, messageUuid: true, links: true, path: true, nextTryAt: true })
  .extend({ toName: z.string(), childName: z.string() });
export type ShownLetter = z.infer<typeof shownLetterSchema>;

/** True when a person must see to the letter. */
export const needsPerson = (letter: Pick<Letter, 'state' | 'settled'>): boolean =>
  (letter.state === 'failed' || letter.state === 'expired') && letter.settled === undefined;

import * as z from 'zod';
import { dateSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { contentsSchema, keptWords } from './erasure-contents.ts';
import { retentionKinds } from './retention.ts';

/** Why a child's file is erased: its time is up by the rules, or a right of the family (GDPR art. 17(1) (c) and (d)). */
export const erasureReasons = ['time-is-up', 'objection', 'not-lawful'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What must be ended before anything is erased. */
export const erasureHolds = [
  'still-enrolled',
  'not-yet-time',
  'file-request-open',
  'correction-open',
  'stop-stands',
  'case-open',
  'clock-runs',
  'in-open-round',
] as const;
export type ErasureHold = (typeof erasureHolds)[number];

const someoneSchema = z.object({ id: idSchema, name: z.string() });

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What is left to tell that it was done: no name, no id of the child. */
const certificateSchema = z.object({
  erasedAt: instantSchema,
  /** How many items of each kind went. */
  counts: z.record(z.string(), z.int()),
  /** SHA-256 over the keys of all that went, in order. */
  keysHash: sha256Schema,
  /** The same in the words of those who decide. */
  contents: contentsSchema.optional(),
  /** What was put into the archive first, and until when it lies here to be handed over. */
  archive: z.object({ json: sha256Schema, pdf: sha256Schema, keptUntil: dateSchema }).optional(),
  /** What stays all the same. */
  kept: z.array(z.enum(keptWords)).optional(),
});

/**
 * `proposed`: waits for a second person. `approved`: is being looked at again. `erasing`: under way, cannot be stopped.
 * `held`: approved, but something stands in the way; to be approved again when it does not any more.
 */
export const erasureStates = ['proposed', 'held', 'approved', 'erasing', 'erased', 'declined'] as const;

export const erasureSchema = z.object({
  id: idSchema,
  /** Gone when the child is. */
  childId: idSchema.optional(),
  reason: z.enum(erasureReasons),
  /** From which day the rules allow it; absent when a right of the family does. */
  since: dateSchema.optional(),
  /** What of the child goes; all of it when absent. Without `profile` the child stays known. */
  kinds: z.array(z.enum(retentionKinds)).min(1).optional(),
  /** The child's last place, whose leader can be the second person. */
  unitId: idSchema.optional(),
  unitName: z.string().optional(),
  /** What there was when it was proposed. */
  contents: contentsSchema.optional(),
  /** Whether it is put into the archive before it goes. */
  archives: z.boolean().optional(),
  state: z.enum(erasureStates),
  proposedAt: instantSchema,
  proposedBy: someoneSchema,
  holds: z.array(z.enum(erasureHolds)),
  answeredAt: instantSchema.optional(),
  answeredBy: someoneSchema.optional(),
  certificate: certificateSchema.optional(),
  version: versionSchema,
});
export type Erasure = z.infer<typeof erasureSchema>;

export const shownErasureSchema = erasureSchema.extend({ childName: z.string() });
export type ShownErasure = z.infer<typeof shownErasureSchema>;

/** Whether somebody can still say yes or no. */
export const isAnswerable = ({ state }: Pick<Erasure, 'state'>): boolean =>
  state === 'proposed' || state === 'held';

/** Whether the whole file goes, and the child with it. */
export const isWhole = ({ kinds }: Pick<Erasure, 'kinds'>): boolean => kinds?.includes('profile') ?? true;

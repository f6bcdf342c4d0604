import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, instantSchema, versionSchema } from '../ids.ts';
import { someoneSchema } from './case-moves.ts';

/** How it reached the authority. */
export const notifiedHow = ['phone', 'secure-mail', 'digital-post', 'form', 'letter'] as const;

const part = z.string().trim().max(4000).default('');
/** The words of a notification, under the headings an authority asks for. Only what was seen and heard is needed. */
export const notificationTextSchema = z.object({
  /** What was seen and heard, when and where. */
  facts: part,
  /** The writer's own worry. */
  worry: part,
  /** The child's own words. */
  child: part,
  /** What has been done already, and how it went. */
  done: part,
  /** Others who know the child, and what the family knows. */
  others: part,
});
export type NotificationText = z.infer<typeof notificationTextSchema>;
export const textParts = ['facts', 'worry', 'child', 'done', 'others'] as const;

/** What made somebody stop: words of a ruler's sign, or of their own button. */
const signsSchema = z.array(z.string().trim().min(2).max(240)).max(28);

/** The answer to the stop: it has been notified, or it does not demand it and why. */
export const stopAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('notified'),
    how: z.enum(notifiedHow),
    /** The authority or person that was told. */
    to: z.string().trim().min(2).max(160),
    /** When it was sent or said. */
    sentAt: instantSchema,
    text: notificationTextSchema,
  }),
  z.object({ outcome: z.literal('not-demanded'), reason: z.string().trim().min(10).max(2000) }),
]);
export type StopAnswer = z.infer<typeof stopAnswerSchema>;

const noted = z.object({ on: dateSchema, notedAt: instantSchema, by: someoneSchema });

/**
 * That somebody notified the authorities about a child, or stopped and found that it was not demanded. It is one
 * person's own: nobody else closes it for them. Stands in the child's partition, and in no family's view.
 */
export const notificationSchema = z.object({
  id: idSchema,
  caseId: idSchema.optional(),
  /** When it was written down here. */
  at: instantSchema,
  by: someoneSchema,
  /** Where the writer works: whose leader sees it, and on whose list its clocks stand. */
  unitId: idSchema,
  groupId: groupIdSchema.optional(),
  groupName: z.string().default(''),
  signs: signsSchema,
  /** Violence or abuse is suspected. */
  suspected: z.boolean(),
  answer: stopAnswerSchema,
  /** The clocks, as the law stood on the day; none where nothing was sent. */
  assessBy: instantSchema.optional(),
  receiptBy: dateSchema.optional(),
  /** By when the leader looks at why it was not demanded. */
  lookBy: dateSchema.optional(),
  assessed: noted.optional(),
  receipt: noted.optional(),
  /** What the authority told the notifier back. */
  feedback: noted.extend({ text: z.string().max(4000) }).optional(),
  /** That the leader has seen why it was not demanded: seen, not approved. */
  seen: noted.optional(),
  version: versionSchema,
});
export type Notification = z.infer<typeof notificationSchema>;

export const recordedInput = { signs: signsSchema.default([]), suspected: z.boolean().default(false) };

export const notificationWaits = ['assessment', 'receipt', 'look'] as const;
/** What is waited for next; undefined when nothing is. A receipt ends both clocks: what was received is in hands. */
export function nextClock(
  one: Notification,
): { what: (typeof notificationWaits)[number]; at: string } | undefined {
  if (one.lookBy !== undefined && !one.seen) return { what: 'look', at: one.lookBy };
  if (one.receipt || one.receiptBy === undefined) return undefined;
  if (one.assessBy !== undefined && !one.assessed) return { what: 'assessment', at: one.assessBy };
  return { what: 'receipt', at: one.receiptBy };
}

import * as z from 'zod';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';
import { notificationSchema, notificationTextSchema, notifiedHow } from './notification.ts';
import { someoneSchema } from './case-moves.ts';

/** Where a notification is: every contract about one names both. */
export const notificationAt = { childId: idSchema, notificationId: idSchema };

/** A notification as it reaches those who work with the child. The words are for the writer and the leader alone. */
export const shownNotificationSchema = notificationSchema.omit({ answer: true }).extend({
  outcome: z.enum(['notified', 'not-demanded']),
  how: z.enum(notifiedHow).optional(),
  to: z.string().optional(),
  sentAt: instantSchema.optional(),
  text: notificationTextSchema.optional(),
  reason: z.string().optional(),
  mine: z.boolean(),
  /** Whether the reader may note what the authority answered, or, as leader, that the reason was seen. */
  mayFollow: z.boolean(),
  maySee: z.boolean(),
});
export type ShownNotification = z.infer<typeof shownNotificationSchema>;

/** That it was done, on the child's thread: by whom and how, without a word of it. Never sent to the family. */
export const notificationEntrySchema = z.object({
  kind: z.literal('notification'),
  event: z.enum(['notified', 'not-demanded', 'received']),
  id: idSchema,
  notificationId: idSchema,
  how: z.enum(notifiedHow).optional(),
  on: dateSchema.optional(),
  at: instantSchema,
  by: someoneSchema,
});
export type NotificationEntry = z.infer<typeof notificationEntrySchema>;

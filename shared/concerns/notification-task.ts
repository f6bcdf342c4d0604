import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema, instantSchema } from '../ids.ts';
import { notificationWaits } from './notification.ts';

/** What a notification waits for, as it stands among a unit's tasks: nothing of what was written. */
export const notificationTaskSchema = z.object({
  kind: z.literal('notification'),
  id: idSchema,
  childId: idSchema,
  childName: z.string(),
  unitId: idSchema,
  groupId: groupIdSchema.optional(),
  groupName: z.string(),
  what: z.enum(notificationWaits),
  dueOn: dateSchema,
  /** To the minute, where the clock runs in hours. */
  dueAt: instantSchema.optional(),
  /** Whose notification it is. */
  responsibleId: idSchema,
  responsibleName: z.string(),
});
export type NotificationTask = z.infer<typeof notificationTaskSchema>;

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { notificationAt, shownNotificationSchema } from './notification-shown.ts';
import { recordedInput, stopAnswerSchema } from './notification.ts';

/**
 * The answer to a stop: I have notified, or this does not demand it because. Starts the clocks. The client makes the
 * id: sent again, it is the same one.
 */
export const recordNotification = contract({
  name: 'record-notification',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/notifications/{notificationId}',
  permission: 'concern.notify',
  audit: 'notification.recorded',
  input: z.object({
    ...notificationAt,
    caseId: idSchema.optional(),
    ...recordedInput,
    answer: stopAnswerSchema,
  }),
  output: z.object({ notification: shownNotificationSchema }),
  refusals: ['id-taken', 'date-in-future', 'sent-too-long-ago'],
});

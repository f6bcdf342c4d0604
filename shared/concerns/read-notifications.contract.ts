import * as z from 'zod';
import { callSchema } from '../access/stop.ts';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { shownNotificationSchema } from './notification-shown.ts';

/** What was notified about a child, newest first, and what one who is about to needs: whom to call, and the law. */
export const readNotifications = contract({
  name: 'read-notifications',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/children/{childId}/notifications',
  permission: 'concern.notify',
  audit: 'notification.read',
  input: z.object({ childId: idSchema }),
  output: z.object({
    child: z.object({
      id: idSchema,
      firstName: z.string(),
      lastName: z.string(),
      birthDate: dateSchema,
      unitName: z.string(),
    }),
    notifications: z.array(shownNotificationSchema),
    calls: z.array(callSchema),
    stopStands: z.boolean(),
    maySetStop: z.boolean(),
    rules: z.object({
      duty: z.string(),
      assessment: z.string(),
      receipt: z.string(),
      assessHours: z.number().int(),
      receiptWorkingDays: z.number().int(),
    }),
    why: whySchema,
  }),
  refusals: [],
});

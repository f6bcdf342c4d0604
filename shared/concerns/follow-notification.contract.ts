import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, versionSchema } from '../ids.ts';
import { notificationAt, shownNotificationSchema } from './notification-shown.ts';

const on = { on: dateSchema };
const followStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('assessed'), ...on }),
  z.object({ step: z.literal('receipt'), ...on }),
  /** What the authority told back. */
  z.object({ step: z.literal('feedback'), ...on, text: z.string().trim().min(3).max(4000) }),
  /** The leader has seen why it was not demanded. */
  z.object({ step: z.literal('seen') }),
]);
export type FollowStep = z.infer<typeof followStepSchema>;

/**
 * Notes what the authority answered: the notifier's own to note, since the receipt is theirs; the leader's only once
 * the notifier works there no longer. What a sign did not demand, the leader sees.
 */
export const followNotification = contract({
  name: 'follow-notification',
  module: 'concerns',
  method: 'POST',
  path: '/concerns/children/{childId}/notifications/{notificationId}/steps',
  permission: 'concern.notify',
  audit: 'notification.followed',
  input: z.object({ ...notificationAt, version: versionSchema, step: followStepSchema }),
  output: z.object({ notification: shownNotificationSchema }),
  refusals: [
    'notification-is-anothers',
    'leader-only',
    'date-in-future',
    'before-it-was-sent',
    'nothing-sent',
  ],
});

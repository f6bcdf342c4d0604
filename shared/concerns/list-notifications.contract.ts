import * as z from 'zod';
import { contract } from '../contract.ts';
import { whySchema } from '../people/child-overview.ts';
import { notificationTaskSchema } from './notification-task.ts';

/** Clocks that run: of my own notifications and, for a leader, of the unit's; what is due soonest first. */
export const listNotifications = contract({
  name: 'list-notifications',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/notifications',
  permission: 'task.list',
  audit: 'notification.listed',
  input: z.object({}),
  output: z.object({ clocks: z.array(notificationTaskSchema), why: whySchema }),
  refusals: [],
});

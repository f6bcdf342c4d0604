import type { Contract } from '../contract.ts';
import { followNotification } from './follow-notification.contract.ts';
import { readNotifications } from './read-notifications.contract.ts';
import { recordNotification } from './record-notification.contract.ts';

/** The stop that a sign of danger makes, and what follows from it. */
export const notificationContracts: readonly Contract[] = [
  readNotifications,
  recordNotification,
  followNotification,
];

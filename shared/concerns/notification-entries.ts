import type { Notification } from './notification.ts';
import type { NotificationEntry } from './notification-shown.ts';

/** What happened with a notification as entries of the thread. */
export function notificationEntries({ id, at, by, answer, receipt }: Notification): NotificationEntry[] {
  const made: NotificationEntry = {
    ...{ kind: 'notification', event: answer.outcome, id, notificationId: id },
    ...(answer.outcome === 'notified' && { how: answer.how }),
    ...{ at, by },
  };
  if (!receipt) return [made];
  return [
    made,
    {
      ...{ kind: 'notification', event: 'received', id: `r-${id}`.slice(0, 26), notificationId: id },
      ...{ on: receipt.on, at: receipt.notedAt, by: receipt.by },
    },
  ];
}

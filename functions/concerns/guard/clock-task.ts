import { localDateOf } from '#shared/local-date.ts';
import { nextClock, type Notification } from '#shared/concerns/notification.ts';
import type { NotificationTask } from '#shared/concerns/notification-task.ts';
import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';

/** How the clock of a notification stands on the list; undefined when none runs. */
export function notificationTask(one: Notification, child: Child): NotificationTask | undefined {
  const clock = nextClock(one);
  if (!clock) return undefined;
  const isInstant = clock.at.includes('T');
  return {
    ...{ kind: 'notification', id: one.id, childId: child.id, childName: fullName(child) },
    ...{ unitId: one.unitId, groupName: one.groupName, what: clock.what },
    ...(one.groupId !== undefined && { groupId: one.groupId }),
    dueOn: isInstant ? localDateOf(clock.at, 'DK') : clock.at,
    ...(isInstant && { dueAt: clock.at }),
    ...{ responsibleId: one.by.id, responsibleName: one.by.name },
  };
}

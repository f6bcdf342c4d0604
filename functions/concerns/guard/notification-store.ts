import { nextClock, notificationSchema, type Notification } from '#shared/concerns/notification.ts';
import type { NotificationTask } from '#shared/concerns/notification-task.ts';
import type { Child } from '#shared/people/child.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { childKey, readChildProfile } from '#functions/people/index.ts';
import { notificationTask } from './clock-task.ts';

export interface NotificationAt {
  tenant: string;
  childId: string;
  notificationId: string;
}

const notificationKey = ({ tenant, childId, notificationId }: NotificationAt): Key => ({
  pk: childKey(tenant, childId).pk,
  sk: `notification#${notificationId}`,
});

/** Where the clock of a notification stands among a unit's tasks. */
export const clockKey = ({ tenant, childId, notificationId }: NotificationAt, unitId: string): Key => ({
  pk: partition(tenant, 'tasks', unitId),
  sk: `notification#${childId}#${notificationId}`,
});

export async function readNotification(table: Table, at: NotificationAt): Promise<Notification | undefined> {
  const item = await table.get(notificationKey(at));
  return item && notificationSchema.parse(item);
}

/** A child with one notification, in one round trip; of a child that was merged into another all stands with the other. */
export async function loadNotification(
  table: Table,
  at: NotificationAt,
): Promise<{ child: Child; one: Notification | undefined } | undefined> {
  const [child, one] = await Promise.all([
    readChildProfile(table, at.tenant, at.childId),
    readNotification(table, at),
  ]);
  if (child && child.id !== at.childId) return loadNotification(table, { ...at, childId: child.id });
  return child && { child, one };
}

/** Every notification of the child, in no order: one query, strongly read. */
export async function readNotificationsOf(
  table: Table,
  tenant: string,
  childId: string,
): Promise<Notification[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': childKey(tenant, childId).pk, ':sk': 'notification#' },
  });
  return items.map((item) => notificationSchema.parse(item));
}

/** A child with all its notifications, newest first: one round trip. */
export async function loadNotifications(
  table: Table,
  tenant: string,
  childId: string,
): Promise<{ child: Child; all: Notification[] } | undefined> {
  const [child, all] = await Promise.all([
    readChildProfile(table, tenant, childId),
    readNotificationsOf(table, tenant, childId),
  ]);
  if (child && child.id !== childId) return loadNotifications(table, tenant, child.id);
  return child && { child, all: all.toSorted((one, other) => other.at.localeCompare(one.at)) };
}

/** The notification and its clock, in one transaction: a new one, or over the version before. */
export function notificationWrites(tenant: string, child: Child, one: Notification): Write[] {
  const at: NotificationAt = { tenant, childId: child.id, notificationId: one.id };
  const task = notificationTask(one, child);
  const key = clockKey(at, one.unitId);
  const condition =
    one.version === 1 ? { ConditionExpression: 'attribute_not_exists(pk)' } : asSeen(one.version - 1);
  return [
    { Put: { Item: { ...notificationKey(at), ...one }, ...condition } },
    task ? { Put: { Item: { ...key, ...task } } } : { Delete: { Key: key } },
  ];
}

/** The notification where the child has gone, over the one `before`, and its clock there alone. */
export function notificationMoved(
  at: NotificationAt,
  before: Notification,
  after: Notification,
  task: NotificationTask,
): Write[] {
  return [
    { Put: { Item: { ...notificationKey(at), ...after }, ...asSeen(before.version) } },
    { Put: { Item: { ...clockKey(at, after.unitId), ...task } } },
    ...(after.unitId === before.unitId ? [] : [{ Delete: { Key: clockKey(at, before.unitId) } }]),
  ];
}

/** Where a child's notifications stand outside of the child's own partition. */
export const notificationClockKeysOf = ({
  child: { tenant, id: childId },
  notifications,
}: Pick<StoredThread, 'child' | 'notifications'>): Key[] =>
  notifications.map(({ id, unitId }) => clockKey({ tenant, childId, notificationId: id }, unitId));

/** Whether a clock of the child runs: then somebody waits, and the child must not be merged away under them. */
export const hasRunningClock = async (table: Table, tenant: string, childId: string): Promise<boolean> =>
  (await loadNotifications(table, tenant, childId))?.all.some((one) => nextClock(one) !== undefined) ?? false;

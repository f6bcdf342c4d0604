import type { Notification } from '#shared/concerns/notification.ts';
import { sparringTaskSchema, type Sparring } from '#shared/concerns/sparring.ts';
import { stayingOn, type Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childUnchanged } from '#functions/people/index.ts';
import { placeIn, type CasePlace } from '../domain/raised.ts';
import { notificationTask } from '../guard/clock-task.ts';
import { clockKey, notificationMoved } from '../guard/notification-store.ts';
import { sparringMoved, sparringTaskKey } from '../team/sparring-store.ts';

/**
 * Where something stands when the child has gone on: nowhere else while the child stays, while it has no other place,
 * or where it stands with a service that the child never attended.
 */
function placeAfter(unitId: string, child: Child, today: string): CasePlace | undefined {
  if (child.affiliations.every((place) => place.unitId !== unitId)) return undefined;
  const places = stayingOn(child, today);
  const [first] = places;
  return first && places.every((place) => place.unitId !== unitId) ? placeIn(first) : undefined;
}

/** Whether the clock of a notification stands where the child is; one that has run out of waits stays where it was. */
export async function notificationFollowed(
  table: Table,
  child: Child,
  one: Notification,
  today: string,
): Promise<boolean> {
  const { groupId: _, ...rest } = one;
  const place = placeAfter(one.unitId, child, today);
  const after = place ? { ...rest, ...place, version: one.version + 1 } : one;
  const task = notificationTask(after, child);
  if (!task) return true;
  const at = { tenant: child.tenant, childId: child.id, notificationId: one.id };
  const stands = await table.get(clockKey(at, after.unitId));
  if (!place && stands?.['childName'] === task.childName) return true;
  const { ok } = await table.transact([...notificationMoved(at, one, after, task), childUnchanged(child)]);
  return ok;
}

/** Whether a question that waits stands where the child is. */
export async function sparringFollowed(
  table: Table,
  child: Child,
  one: Sparring,
  today: string,
): Promise<boolean> {
  if (one.feedback) return true;
  const at = { tenant: child.tenant, childId: child.id, questionId: one.id };
  const stands = await table.get(sparringTaskKey(at, one.unitId));
  const known = sparringTaskSchema.safeParse(stands).data;
  if (!known) return true;
  const place = placeAfter(one.unitId, child, today);
  if (!place && known.childName === fullName(child)) return true;
  const after = place ? { ...one, unitId: place.unitId, version: one.version + 1 } : one;
  const { groupId, ...rest } = { ...known, childName: fullName(child) };
  const task = { ...rest, ...(place ?? (groupId !== undefined && { groupId })) };
  const { ok } = await table.transact([...sparringMoved(at, one, after, task), childUnchanged(child)]);
  return ok;
}

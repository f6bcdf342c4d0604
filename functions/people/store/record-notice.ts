import { placesOn, type Child, type Notice } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childKey, readChildProfile } from './child-store.ts';
import { groupKey, readStoredGroup } from './unit-store.ts';

const ATTEMPTS = 10;

/**
 * Records on a child that the custody holders were told; the same text and day again is the same record. The groups
 * the child is in on `today` then show it. Returns the child, or undefined when there is none.
 */
export async function recordNoticeOnChild(
  table: Table,
  asked: { tenant: string; childId: string; today: string; notice: Notice },
): Promise<Child | undefined> {
  const child = await addNotice(table, asked);
  if (!child) return undefined;
  for (const place of placesOn(child, asked.today))
    for (const group of place.groups)
      await markInGroup(table, asked.tenant, place.unitId, group.id, child.id);
  return child;
}

async function addNotice(
  table: Table,
  { tenant, childId, notice }: { tenant: string; childId: string; notice: Notice },
): Promise<Child | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const child = await readChildProfile(table, tenant, childId);
    if (!child) return undefined;
    const same = (one: Notice) => one.version === notice.version && one.sentOn === notice.sentOn;
    if (child.notices.some(same)) return child;
    const notices = [...child.notices, notice];
    const changed = await table.update({
      Key: childKey(tenant, childId),
      UpdateExpression: 'SET notices = :notices, version = :next',
      ConditionExpression: 'version = :seen',
      ExpressionAttributeValues: {
        ':notices': notices,
        ':seen': child.version,
        ':next': child.version + 1,
      },
    });
    if (changed) return { ...child, notices, version: child.version + 1 };
  }
  throw new Error('the child kept changing while a notice was recorded');
}

async function markInGroup(table: Table, tenant: string, unitId: string, groupId: string, childId: string) {
  const key = groupKey(tenant, unitId, groupId);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const item = await table.get(key);
    if (!item) return;
    const group = readStoredGroup(item);
    const place = group.children.findIndex(([id]) => id === childId);
    if (place < 0 || group.children[place]?.[3] === 1) return;
    const changed = await table.update({
      Key: key,
      UpdateExpression: `SET children[${place}][3] = :yes, version = :next`,
      ConditionExpression:
        group.version === 0 ? '(attribute_not_exists(version) OR version = :seen)' : 'version = :seen',
      ExpressionAttributeValues: { ':yes': 1, ':seen': group.version, ':next': group.version + 1 },
    });
    if (changed) return;
  }
  throw new Error('the group kept changing while a notice was marked');
}

import type { Key } from '#functions/kernel/keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';
import type { ItemChange } from '#functions/rounds/index.ts';
import { staffAsFound } from '../domain/find-entries.ts';
import { childIndexWrites } from './child-index.ts';
import { readStoredChild } from './child-store.ts';
import { findWrites } from './find-writes.ts';
import { unregisterWrite } from './staff-register.ts';
import { readStoredStaff, staffFindWrites } from './staff-store.ts';

/**
 * The writes of a change: the item itself, on condition that it still is what was seen, and for children and staff how
 * they are found. None when nothing changes.
 */
export function changeWrites(tenant: string, { key, before, after }: ItemChange): Write[] {
  if (!before && !after) return [];
  const condition = asSeen(before);
  const write: Write = after
    ? { Put: { Item: { ...after, ...key }, ...condition } }
    : { Delete: { Key: key, ...condition } };
  return [write, ...indexWrites(tenant, key, before, after)];
}

function indexWrites(tenant: string, key: Key, before: Item | undefined, after: Item | undefined): Write[] {
  if (key.sk === 'profile')
    return childIndexWrites(tenant, before && readStoredChild(before), after && readStoredChild(after));
  if (key.sk !== 'staff') return [];
  const [old, now] = [before && readStoredStaff(before), after && readStoredStaff(after)];
  if (now) return staffFindWrites(tenant, old, now);
  return old ? [...findWrites(tenant, staffAsFound(old), undefined), unregisterWrite(tenant, old.id)] : [];
}

/** Holds while the item is what was read: by its version where it has one, or else attribute by attribute. */
function asSeen(seen: Item | undefined): Omit<NonNullable<Write['Put']>, 'Item'> {
  if (!seen) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const names = (seen['version'] === undefined ? Object.keys(seen) : ['version']).filter(
    (name) => name !== 'pk' && name !== 'sk',
  );
  if (names.length === 0) return { ConditionExpression: 'attribute_exists(pk)' };
  return {
    ConditionExpression: names.map((_, index) => `#n${String(index)} = :v${String(index)}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#n${String(index)}`, name])),
    ExpressionAttributeValues: Object.fromEntries(
      names.map((name, index) => [`:v${String(index)}`, seen[name]]),
    ),
  };
}

/** The item as stored next: one version on from what stands now. */
export const nextVersion = (now: Item | undefined, item: Item): Item =>
  typeof now?.['version'] === 'number' ? { ...item, version: now['version'] + 1 } : item;

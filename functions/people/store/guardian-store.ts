import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import type { Child } from '#shared/people/child.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { storedGuardianSchema, type StoredGuardian } from '../domain/guardian-after.ts';

const CHILD = 'child#';

export const guardianKey = (tenant: string, guardianId: string): Key => ({
  pk: partition(tenant, 'person', guardianId),
  sk: 'guardian',
});

/** That the child has this contact person: it stands with the contact person, so that their children are one query. */
const childOfGuardianKey = (tenant: string, guardianId: string, childId: string): Key => ({
  pk: partition(tenant, 'person', guardianId),
  sk: `${CHILD}${childId}`,
});

export const readStoredGuardian = (item: Item): StoredGuardian => storedGuardianSchema.parse(item);

/** Contact persons by id, in no particular order; ids without one are left out. */
export async function readGuardians(
  table: Table,
  tenant: string,
  guardianIds: readonly string[],
): Promise<StoredGuardian[]> {
  const items = await table.batchGet(guardianIds.map((id) => guardianKey(tenant, id)));
  return items.map(readStoredGuardian);
}

/** A child that names the person as a contact. Whether custody holds is decided by the child's profile. */
export interface ChildOfGuardian {
  childId: string;
  custody: boolean;
}
const pointerSchema = z.object({ childId: idSchema, custody: z.boolean() });

/** The children that name the person as a contact, with or without custody, by id: one query. */
export async function readChildrenOf(
  table: Table,
  tenant: string,
  guardianId: string,
): Promise<ChildOfGuardian[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :child)',
    ExpressionAttributeValues: { ':pk': guardianKey(tenant, guardianId).pk, ':child': CHILD },
  });
  return items.map((item) => pointerSchema.parse(item));
}

/** The pointers change with the child's profile, in the same transaction; none when its contacts stay the same. */
export function pointerWrites(tenant: string, before: Child | undefined, after: Child | undefined): Write[] {
  const [old, now] = [custodyOf(before), custodyOf(after)];
  const childId = after?.id ?? before?.id ?? '';
  const gone = [...old.keys()].filter((id) => !now.has(id));
  const put = [...now].filter(([id, custody]) => old.get(id) !== custody);
  return [
    ...gone.map((id) => ({ Delete: { Key: childOfGuardianKey(tenant, id, childId) } })),
    ...put.map(([id, custody]) => ({
      Put: { Item: { ...childOfGuardianKey(tenant, id, childId), childId, custody } },
    })),
  ];
}

const custodyOf = (child: Child | undefined): Map<string, boolean> =>
  new Map((child?.guardians ?? []).map(({ id, custody }) => [id, custody]));

import { staffSchema, type Staff } from '#shared/people/staff.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { staffAsFound } from '../domain/find-entries.ts';
import { findWrites } from './find-writes.ts';
import { registerWrites } from './staff-register.ts';

export const staffKey = (tenant: string, staffId: string): Key => ({
  pk: partition(tenant, 'person', staffId),
  sk: 'staff',
});

/** The look-up of a member of staff by the keyed hash of the e-mail address. */
export const mailKey = (tenant: string, hash: string): Key => ({
  pk: partition(tenant, 'mail', hash),
  sk: 'person',
});

export const readStoredStaff = (item: Item): Staff => staffSchema.parse(item);

/** Members of staff by id, in no particular order; ids without one are left out. */
export async function readStaff(table: Table, tenant: string, staffIds: readonly string[]): Promise<Staff[]> {
  const items = await table.batchGet(staffIds.map((id) => staffKey(tenant, id)));
  return items.map(readStoredStaff);
}

/** How search finds the member of staff, and the register, changed along with the item: none when what they show stays the same. */
export const staffFindWrites = (tenant: string, before: Staff | undefined, after: Staff): Write[] => [
  ...findWrites(tenant, before && staffAsFound(before), staffAsFound(after)),
  ...registerWrites(tenant, before, after),
];

import { partition } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { aStaffMember, leaderOf, staffOf } from './actor.ts';

/** The unit Myren, its leader `leader-<nth>`, and `staff-<nth>`, who works there and leads another unit. */
export async function putRecordUnit(table: Table, tenant: string, nth: number): Promise<void> {
  const leader = aStaffMember({ id: `leader-${nth}`, memberships: [leaderOf('myren')] });
  const staff = aStaffMember({
    id: `staff-${nth}`,
    memberships: [staffOf('myren', 'myren-rod'), leaderOf('solen')],
  });
  for (const one of [leader, staff])
    await table.put({ Item: { pk: partition(tenant, 'person', one.id), sk: 'staff', ...one } });
  const unit = { id: 'myren', name: 'Myren', kind: 'daycare', groups: [] };
  await table.put({ Item: { pk: partition(tenant, 'units'), sk: 'myren', ...unit } });
}

import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { openGate } from '#functions/access/index.ts';
import { administrator, aStaffMember, leaderOf, staffSession } from './actor.ts';
import type { TestTable } from './table.ts';

/** Who publishes and who only reads, in two municipalities. */
export async function seatPublishers({ table }: TestTable): Promise<void> {
  for (const tenant of ['0899', '0898'])
    for (const staff of [
      aStaffMember({ tenant, id: 'administrator', name: 'Adam Prøve', memberships: [administrator] }),
      aStaffMember({ tenant, id: 'leader', memberships: [leaderOf('myren')] }),
    ])
      await table.put({ Item: { pk: `${tenant}#person#${staff.id}`, sk: 'staff', ...staff } });
}

/** One request to an endpoint, as it is answered behind the door. */
export function askAs({ table }: TestTable, one: Endpoint, input: object, actorId: string, tenant = '0899') {
  const now = new Date().toISOString();
  const asking = { tenant, actorId, now, today: '2026-11-21', expiresAt: now, session: staffSession };
  return one.answer(openGate(table), input, asking);
}

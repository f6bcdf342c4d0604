import { isDeepStrictEqual } from 'node:util';
import type { Staff } from '#shared/people/staff.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readStaff, staffFindWrites, staffKey } from './staff-store.ts';

const ATTEMPTS = 8;

/**
 * Changes a member of staff, and how search and the register find the person, as the item stands when it is written: an
 * import at the same time is neither lost nor overwritten. `change` may make one that is not there, or leave it so.
 * Gives the person afterwards.
 */
export async function changeStaffMember(
  table: Table,
  { tenant, personId }: { tenant: string; personId: string },
  change: (staff: Staff | undefined) => Staff | undefined,
): Promise<Staff | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [before] = await readStaff(table, tenant, [personId]);
    const after = change(before);
    if (!after || isDeepStrictEqual(before, after)) return after;
    const item: Staff = { ...after, version: (before?.version ?? 0) + 1 };
    const put = {
      Item: { ...staffKey(tenant, personId), ...item },
      ...(before
        ? {
            ConditionExpression:
              before.version === 0 ? 'attribute_not_exists(version) OR version = :seen' : 'version = :seen',
            ExpressionAttributeValues: { ':seen': before.version },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    };
    const { ok } = await table.transact([{ Put: put }, ...staffFindWrites(tenant, before, item)]);
    if (ok) return item;
  }
  throw new Error('a member of staff changes faster than it can be written');
}

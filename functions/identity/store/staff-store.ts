import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { staffSchema, type Staff } from '#shared/people/staff.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { mailKey, staffFindWrites, staffKey } from '#functions/people/index.ts';
import type { Seat } from '../domain/username.ts';

const ownerSchema = z.object({ id: idSchema });
const ATTEMPTS = 5;

export async function readStaffMember(table: Table, { tenant, personId }: Seat): Promise<Staff | undefined> {
  const item = await table.get(staffKey(tenant, personId));
  return item && staffSchema.parse(item);
}

/** The person whom grunddata gives this e-mail address (lower case); the address itself is stored nowhere. */
export async function findByMail(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  mail: string,
): Promise<string | undefined> {
  const item = await table.get(mailKey(tenant, keys.hash('mail', mail)));
  return item && ownerSchema.parse(item).id;
}

/**
 * Changes a member of staff, and how search finds the person, as the item stands when it is written: an import at the same time is neither lost nor
 * overwritten. `change` may make one that is not there, or leave it so. Gives the person afterwards.
 */
export async function changeStaffMember(
  table: Table,
  seat: Seat,
  change: (staff: Staff | undefined) => Staff | undefined,
): Promise<Staff | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await readStaffMember(table, seat);
    const after = change(before);
    if (!after || isDeepStrictEqual(before, after)) return after;
    const item: Staff = { ...after, version: (before?.version ?? 0) + 1 };
    const put = {
      Item: { ...staffKey(seat.tenant, seat.personId), ...item },
      ...(before
        ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': before.version } }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    };
    const { ok } = await table.transact([{ Put: put }, ...staffFindWrites(seat.tenant, before, item)]);
    if (ok) return item;
  }
  throw new Error('a member of staff changes faster than it can be written');
}

import * as z from 'zod';
import { membershipSchema } from '#shared/access/actor.ts';
import { idSchema, instantSchema } from '#shared/ids.ts';
import type { Staff } from '#shared/people/staff.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';

/** A line of the register: everyone who works here, what the person holds, and when the person last signed in. */
const lineSchema = z.object({
  sk: idSchema,
  n: z.string(),
  m: z.array(membershipSchema),
  /** Last sign-in, and by which way. */
  s: instantSchema.optional(),
  w: z.string().optional(),
});
export interface Registered {
  id: string;
  name: string;
  memberships: Staff['memberships'];
  lastSignIn?: string;
  lastWay?: string;
}

const lineKey = (tenant: string, staffId: string): Key => ({ pk: partition(tenant, 'staff'), sk: staffId });

/** Keeps the register along with the item of a member of staff. */
export function registerWrites(tenant: string, before: Staff | undefined, after: Staff): Write[] {
  const said = (staff: Staff) => JSON.stringify([staff.name, staff.memberships]);
  if (before && said(before) === said(after)) return [];
  return [
    {
      Update: {
        Key: lineKey(tenant, after.id),
        UpdateExpression: 'SET n = :name, m = :memberships',
        ExpressionAttributeValues: { ':name': after.name, ':memberships': after.memberships },
      },
    },
  ];
}

/** Notes a sign-in; somebody who is not registered stays so. */
export async function noteInRegister(
  table: Table,
  tenant: string,
  { staffId, at, way }: { staffId: string; at: string; way: string },
): Promise<void> {
  await table.update({
    Key: lineKey(tenant, staffId),
    UpdateExpression: 'SET s = :at, w = :way',
    ConditionExpression: 'attribute_exists(n)',
    ExpressionAttributeValues: { ':at': at, ':way': way },
  });
}

/** Takes somebody out who is no longer a person of their own: merged into another, or erased. */
export const unregisterWrite = (tenant: string, staffId: string): Write => ({
  Delete: { Key: lineKey(tenant, staffId) },
});

/** Everyone in the register; about 200 bytes a person, read eventually consistent. */
export async function readRegister(table: Table, tenant: string): Promise<Registered[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': lineKey(tenant, 'any').pk },
    ConsistentRead: false,
  });
  return items.map((item) => {
    const { sk, n, m, s, w } = lineSchema.parse(item);
    return {
      id: sk,
      name: n,
      memberships: m,
      ...(s !== undefined && { lastSignIn: s }),
      ...(w !== undefined && { lastWay: w }),
    };
  });
}

import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { staffSchema, type Staff } from '#shared/people/staff.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { mailKey, staffKey } from '#functions/people/index.ts';
import type { Person } from '../domain/username.ts';

const ownerSchema = z.object({ id: idSchema });

export async function readStaffMember(
  table: Table,
  { tenant, personId }: Person,
): Promise<Staff | undefined> {
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

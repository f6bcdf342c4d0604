import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import type { Way } from '#shared/identity/ways.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { noteInRegister } from '#functions/people/index.ts';
import type { Person } from '../domain/username.ts';

const accountSchema = z.object({ id: idSchema });

const accountKey = (tenant: string, way: Way, hash: string): Key => ({
  pk: partition(tenant, 'account', way, hash),
  sk: 'account',
});

/** The person who last came in as this subject of the way; undefined before the first time. */
export async function readAccountPerson(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, way, subject }: { tenant: string; way: Way; subject: string },
): Promise<string | undefined> {
  const item = await table.get(accountKey(tenant, way, keys.hash('account', subject)));
  return item && accountSchema.parse(item).id;
}

/** Notes that the subject came in as this person: the account is made the first time, and keeps its first instant. */
export async function noteSignIn(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, personId, way, subject, at }: Person & { way: Way; subject: string; at: string },
): Promise<void> {
  await table.update({
    Key: accountKey(tenant, way, keys.hash('account', subject)),
    UpdateExpression: 'SET id = :id, lastAt = :at, firstAt = if_not_exists(firstAt, :at)',
    ExpressionAttributeValues: { ':id': personId, ':at': at },
  });
  await noteInRegister(table, tenant, { staffId: personId, at, way });
}

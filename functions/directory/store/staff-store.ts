import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { mailKey, readStaff } from '#functions/people/index.ts';

const ownerSchema = z.object({ id: idSchema });

export const readStaffMember = async (
  table: Table,
  tenant: string,
  personId: string,
): Promise<Staff | undefined> => (await readStaff(table, tenant, [personId]))[0];

/** Whose addresses these are (lower case), in their order; addresses of nobody are left out. */
export async function ownersOf(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  addresses: readonly string[],
): Promise<string[]> {
  const owned = addresses.map((address) => mailKey(tenant, keys.hash('mail', address)));
  const items = await table.batchGet(owned);
  return owned.flatMap(({ pk }) => {
    const item = items.find((one) => one['pk'] === pk);
    return item ? [ownerSchema.parse(item).id] : [];
  });
}

/** Gives the address to the person, so that signing in finds them by it; the first who has an address keeps it. */
export async function keepAddress(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  { address, personId }: { address: string; personId: string },
): Promise<void> {
  const key = mailKey(tenant, keys.hash('mail', address));
  // Nearly always it is there: a read costs less than a write refused.
  if (await table.get(key)) return;
  await table.put({
    Item: { ...key, id: personId },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
}

/** Lets go of an address that the person no longer has, so that whoever gets it next is not taken for the person. */
export async function releaseAddress(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  { address, personId }: { address: string; personId: string },
): Promise<void> {
  await table.transact([
    {
      Delete: {
        Key: mailKey(tenant, keys.hash('mail', address)),
        ConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': personId },
      },
    },
  ]);
}

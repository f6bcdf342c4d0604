import * as z from 'zod';
import { partition } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const schema = z.object({ name: z.string() });

/** The municipality's name, for the letterhead. Throws when it has not been founded. */
export async function readMunicipalityName(table: Table, tenant: string): Promise<string> {
  const item = await table.get(
    { pk: partition(tenant, 'municipality'), sk: 'settings' },
    { eventually: true },
  );
  return schema.parse(item).name;
}

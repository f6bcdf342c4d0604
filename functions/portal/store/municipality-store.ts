import * as z from 'zod';
import { partition } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const storedSchema = z.object({
  name: z.string(),
  calls: z.array(z.object({ name: z.string(), phone: z.string() })).default([]),
});
type OpenMunicipality = z.infer<typeof storedSchema>;

/** The municipality's name and whom it says to call; undefined for a code that no municipality here has. */
export async function readOpenMunicipality(
  table: Table,
  tenant: string,
): Promise<OpenMunicipality | undefined> {
  const item = await table.get({ pk: partition(tenant, 'municipality'), sk: 'settings' });
  return item && storedSchema.parse(item);
}

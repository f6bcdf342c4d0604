import * as z from 'zod';
import { partition } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const sealedSchema = z.object({ wrapped: z.string(), cpr: z.string() });

/** The person's CPR number, ten digits, for the post alone; undefined when it is not known, or its key is destroyed. */
export async function readNumber(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  personId: string,
): Promise<string | undefined> {
  const item = await table.get({ pk: partition(tenant, 'key', personId), sk: 'key' });
  const sealed = sealedSchema.safeParse(item);
  return sealed.success ? keys.openCpr(personId, sealed.data) : undefined;
}

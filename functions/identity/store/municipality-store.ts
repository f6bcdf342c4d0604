import * as z from 'zod';
import { countries } from '#shared/access/law.ts';
import { tenantSchema } from '#shared/ids.ts';
import { waySchema } from '#shared/identity/ways.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { acrossTenants } from '#functions/kernel/tenant.ts';

const municipalitySchema = z.object({
  tenant: tenantSchema,
  name: z.string(),
  ways: z.array(waySchema),
  /** Whose law holds; Denmark for who was founded before countries were written down. */
  country: z.enum(countries).default('DK'),
  /** The app role by which the directory names administrators. */
  administratorRole: z.string().default('administrator'),
});
export type Municipality = z.infer<typeof municipalitySchema>;

const municipalityKey = (tenant: string): Key => ({ pk: partition(tenant, 'municipality'), sk: 'settings' });
const KEPT_MS = 60_000;

/** The municipalities of this installation. */
export interface Municipalities {
  all(): Promise<Municipality[]>;
  find(tenant: string): Promise<Municipality | undefined>;
}

/** Reads the named municipalities, and again after a minute; one that has not been founded is left out. */
export function openMunicipalities(table: Table, tenants: readonly string[]): Municipalities {
  let kept: { until: number; reading: Promise<Municipality[]> } | undefined;
  const read = async () =>
    (await acrossTenants(tenants, (tenant) => table.get(municipalityKey(tenant))))
      .flatMap((item) => (item ? [municipalitySchema.parse(item)] : []))
      .sort((one, other) => one.name.localeCompare(other.name, 'da'));
  const all = () => {
    if (kept && Date.now() < kept.until) return kept.reading;
    const reading = read();
    kept = { until: Date.now() + KEPT_MS, reading };
    reading.catch(() => (kept = undefined));
    return reading;
  };
  return { all, find: async (tenant) => (await all()).find((one) => one.tenant === tenant) };
}

/** Sets by which app role the directory names administrators. The municipality must have been founded. */
export async function setAdministratorRole(table: Table, tenant: string, role: string): Promise<void> {
  const isSet = await table.update({
    Key: municipalityKey(tenant),
    UpdateExpression: 'SET administratorRole = :role',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':role': role },
  });
  if (!isSet) throw new Error('this municipality has not been founded');
}

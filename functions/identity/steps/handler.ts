import * as z from 'zod';
import { countries } from '#shared/access/law.ts';
import { tenantSchema } from '#shared/ids.ts';
import { waySchema } from '#shared/identity/ways.ts';
import { foundMunicipality } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { step } from '#functions/kernel/step.ts';
import { Table } from '#functions/kernel/table.ts';
import { inInstallation, INSTALLATION } from '../partners/installation.ts';
import { setAdministratorRole } from '../store/municipality-store.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string(), DATA_KEY_ARN: z.string() }));
const table = new Table(TABLE_NAME);

const foundingSchema = z.object({
  tenant: tenantSchema,
  name: z.string().trim().min(2).max(100),
  ways: z.array(waySchema).min(1),
  country: z.enum(countries).optional(),
  /** The directory's app role for administrators; `administrator` until it is set. */
  administratorRole: z.string().trim().min(1).max(120).optional(),
});

/** Enters a municipality, or gives it another name and other ways in. Its keys are made once. Called at every deployment. */
export const handler = step('found-municipality', foundingSchema, async (founding) => {
  const { tenant, name, ways, country, administratorRole } = founding;
  await foundMunicipality(table, { tenant, name, ways, country });
  await inInstallation(() => foundMunicipality(table, { tenant: INSTALLATION, name: 'Rød Tråd', ways: [] }));
  if (administratorRole !== undefined) await setAdministratorRole(table, tenant, administratorRole);
  return { tenant, name };
});

import * as z from 'zod';
import { partition } from '#functions/kernel/keys.ts';
import { municipalitySchema, type Municipality } from '#shared/access/municipality.ts';
import type { Table } from '#functions/kernel/table.ts';

const schema = z.object({ name: z.string() });
const letterheadSchema = schema.extend({ contact: municipalitySchema.shape.contact });

/** What a letter says of its sender: the name, and where one turns with a question. */
export interface Letterhead {
  municipality: string;
  contact?: Municipality['contact'];
}

/** The municipality's name, for the letterhead. Throws when it has not been founded. */
export async function readMunicipalityName(table: Table, tenant: string): Promise<string> {
  const item = await table.get(
    { pk: partition(tenant, 'municipality'), sk: 'settings' },
    { eventually: true },
  );
  return schema.parse(item).name;
}

/** The letterhead. Throws when the municipality has not been founded. */
export async function readLetterhead(table: Table, tenant: string): Promise<Letterhead> {
  const item = await table.get(
    { pk: partition(tenant, 'municipality'), sk: 'settings' },
    { eventually: true },
  );
  const { name, contact } = letterheadSchema.parse(item);
  return { municipality: name, ...(contact && { contact }) };
}

import * as z from 'zod';
import { dateSchema, idSchema, versionSchema } from '#shared/ids.ts';
import type { PartnerOrganisation } from '#shared/identity/partner-access.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const organisationSchema = z.object({
  id: idSchema,
  name: z.string(),
  endedOn: dateSchema.optional(),
  version: versionSchema.default(0),
});
const units = (tenant: string) => partition(tenant, 'units');

/** The municipality's organisations outside, by name: the units of kind partner. */
export async function listOrganisations(table: Table, tenant: string): Promise<PartnerOrganisation[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: 'kind = :partner',
    ExpressionAttributeValues: { ':pk': units(tenant), ':partner': 'partner' },
  });
  return items
    .map((item) => organisationSchema.parse(item))
    .sort((one, other) => one.name.localeCompare(other.name, 'da'));
}

/** One organisation; undefined for an id that is nobody's or another kind of unit's. */
export async function readOrganisation(
  table: Table,
  tenant: string,
  unitId: string,
): Promise<PartnerOrganisation | undefined> {
  const item = await table.get({ pk: units(tenant), sk: unitId });
  return item?.['kind'] === 'partner' ? organisationSchema.parse(item) : undefined;
}

/** Writes the organisation as the successor of the version it was read at; false when somebody else was faster. */
export function saveOrganisation(table: Table, tenant: string, one: PartnerOrganisation): Promise<boolean> {
  return table.put({
    Item: { pk: units(tenant), sk: one.id, ...one, kind: 'partner', groups: [] },
    ...(one.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :seen AND kind = :partner',
          ExpressionAttributeValues: { ':seen': one.version - 1, ':partner': 'partner' },
        }),
  });
}

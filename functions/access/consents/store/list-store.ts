import * as z from 'zod';
import { basisKinds } from '#shared/access/law.ts';
import { dateSchema, instantSchema } from '#shared/ids.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

const releasedSchema = z.object({
  unitName: z.string(),
  purpose: z.string(),
  basis: z.enum(basisKinds),
});
const consentLineSchema = z.object({ unitName: z.string(), until: dateSchema, askedOn: dateSchema });
const stopLineSchema = z.object({ at: instantSchema, byName: z.string() });

/** Two ids that a sort key ends with. */
const idsOf = (item: Item): { childId: string; id: string } => {
  const [id = '', childId = ''] = String(item['sk']).split('#').reverse();
  return { childId, id };
};

/** What was released to a service, one line each. Whether it still holds stands in the child's profile. */
export async function listReleasedTo(table: Table, tenant: string, unitId: string) {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'released', unitId) },
  });
  return items.map((item) => ({ ...releasedSchema.parse(item), ...idsOf(item), unitId }));
}

/** What waits in a unit: consents that are open, given or lately run out, and stops that stand. */
export async function listMatters(table: Table, tenant: string, unitId: string) {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'matters', unitId) },
  });
  const under = (word: string) => items.filter((item) => String(item['sk']).startsWith(`${word}#`));
  return {
    consents: under('consent').map((item) => ({ ...consentLineSchema.parse(item), ...idsOf(item) })),
    stops: under('stop').map((item) => ({ ...stopLineSchema.parse(item), ...idsOf(item) })),
  };
}

/** The stops that stand anywhere in the municipality. */
export async function listOpenStops(table: Table, tenant: string) {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'stops-open') },
  });
  return items.map((item) => ({ ...stopLineSchema.parse(item), ...idsOf(item) }));
}

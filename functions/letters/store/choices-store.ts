import * as z from 'zod';
import type { Side } from '#shared/access/actor.ts';
import { versionSchema } from '#shared/ids.ts';
import { choicesSchema, type Choices } from '#shared/letters/notices.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

/** Who somebody is here: one person may be told as an employee and as a parent. */
export interface Reader {
  side: Side;
  personId: string;
}

const choicesKey = (tenant: string, { side, personId }: Reader): Key => ({
  pk: partition(tenant, 'person', personId),
  sk: `choices#${side}`,
});
const contactKey = (tenant: string, { side, personId }: Reader): Key =>
  side === 'child'
    ? { pk: partition(tenant, 'child', personId), sk: 'profile' }
    : { pk: partition(tenant, 'person', personId), sk: side };

const storedSchema = choicesSchema.extend({ version: versionSchema });
/** Of a contact person; a member of staff or a child has none on file. */
const contactSchema = z.object({
  email: z.string().optional(),
  phones: z.array(z.object({ kind: z.string(), number: z.string() })).default([]),
});

/** What a reader chose, and what is on file beside it. */
export interface ReadersChoices {
  choices: Choices;
  version: number;
  known: { email?: string; phone?: string };
}

/** In one round trip. `choices` are empty when nothing was chosen yet. */
export async function readChoices(table: Table, tenant: string, reader: Reader): Promise<ReadersChoices> {
  const items = await table.batchGet([choicesKey(tenant, reader), contactKey(tenant, reader)]);
  const isChoices = (item: Item) => String(item['sk']).startsWith('choices#');
  const stored = items.find(isChoices);
  const { version, ...choices } = stored ? storedSchema.parse(stored) : { ways: {}, version: 0 };
  const contact = contactSchema.safeParse(items.find((item) => !isChoices(item)));
  const mobile = contact.data?.phones.find(({ kind }) => kind === 'mobile')?.number;
  const email = contact.data?.email;
  return { choices, version, known: { ...(email && { email }), ...(mobile && { phone: mobile }) } };
}

/** Keeps the choices; false when they have changed since `version` was seen. */
export const saveChoices = (
  table: Table,
  tenant: string,
  reader: Reader,
  choices: Choices,
  version: number,
): Promise<boolean> =>
  table.put({
    Item: { ...choicesKey(tenant, reader), ...choices, version: version + 1 },
    ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
    ...(version > 0 && {
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    }),
  });

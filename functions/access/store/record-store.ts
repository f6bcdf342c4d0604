import * as z from 'zod';
import { freshId, idSchema, instantSchema } from '#shared/ids.ts';
import type { About, Asked } from '#functions/kernel/gate.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const recordSchema = z.object({
  at: instantSchema,
  actorId: idSchema,
  word: z.string(),
  outcome: z.enum(['asked', 'refused']),
});
export type RecordLine = z.infer<typeof recordSchema>;

/** The records about the municipality as a whole lie together. */
const recordPartition = (tenant: string, about: About) =>
  partition(tenant, 'record', about.kind, about.kind === 'tenant' ? 'all' : about.id);

/**
 * Adds one line. A line is never changed: throws when another stands at its place, and then no data leaves. The same
 * line is no other: the client writes it again when the answer to the first write was lost.
 */
export async function addRecord(
  table: Table,
  { tenant, at, actorId, word, about, outcome }: Asked,
): Promise<void> {
  const line: RecordLine = { at, actorId, word, outcome };
  const written = await table.put({
    Item: { pk: recordPartition(tenant, about), sk: `${at}#${freshId(12)}`, ...line },
    ConditionExpression:
      'attribute_not_exists(pk) OR (actorId = :actorId AND word = :word AND outcome = :outcome)',
    ExpressionAttributeValues: { ':actorId': actorId, ':word': word, ':outcome': outcome },
  });
  if (!written) throw new Error('a record stands where a new one should');
}

/** The latest lines about one child or one group, newest first; between two dates (both included) where given. */
export async function listRecords(
  table: Table,
  tenant: string,
  about: About,
  limit: number,
  between: { from?: string; to?: string | undefined } = {},
): Promise<RecordLine[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': recordPartition(tenant, about),
      ':from': between.from ?? '0',
      // Any instant of the last day sorts before the letter.
      ':to': `${between.to ?? '9999'}~`,
    },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.slice(0, limit).map((item) => recordSchema.parse(item));
}

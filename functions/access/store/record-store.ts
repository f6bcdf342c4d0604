import * as z from 'zod';
import { sides } from '#shared/access/actor.ts';
import { freshId } from '#shared/fresh-id.ts';
import { idSchema, instantSchema } from '#shared/ids.ts';
import type { About, Asked } from '#functions/kernel/gate.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

const recordSchema = z.object({
  at: instantSchema,
  actorId: idSchema,
  side: z.enum(sides).default('staff'),
  word: z.string(),
  outcome: z.enum(['asked', 'refused']),
});
/** One line, with its place in time: its instant and a random tail. */
export type RecordLine = z.infer<typeof recordSchema> & { place: string };

/** The records about the municipality as a whole lie together. */
const recordPartition = (tenant: string, about: About) =>
  partition(tenant, 'record', about.kind, about.kind === 'tenant' ? 'all' : about.id);

/** Throws a ZodError for an item that is no line of the record. */
export const readRecordLine = (item: Item): RecordLine => ({
  ...recordSchema.parse(item),
  place: String(item['sk']),
});

/**
 * Adds one line. A line is never changed: throws when another stands at its place, and then no data leaves. The same
 * line is no other: the client writes it again when the answer to the first write was lost.
 */
export async function addRecord(
  table: Table,
  { tenant, at, actorId, side, word, about, outcome }: Asked,
): Promise<void> {
  const line = { at, actorId, side, word, outcome };
  const written = await table.put({
    Item: { pk: recordPartition(tenant, about), sk: `${at}#${freshId(12)}`, ...line },
    ConditionExpression:
      'attribute_not_exists(pk) OR (actorId = :actorId AND word = :word AND outcome = :outcome)',
    ExpressionAttributeValues: { ':actorId': actorId, ':word': word, ':outcome': outcome },
  });
  if (!written) throw new Error('a record stands where a new one should');
}

/** Which lines of a list: between two instants or dates (the last day included), and before a place. */
export interface Span {
  from?: string | undefined;
  to?: string | undefined;
  before?: string | undefined;
}

/** A query for the items of a partition whose sort key is a place within the span, newest first. */
export function spanQuery(pk: string, { from, to, before }: Span, limit: number) {
  // Any instant of the last day sorts before the letter.
  const last = `${to ?? '9999'}~`;
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': pk,
      ':from': from ?? '0',
      ':to': before !== undefined && before < last ? before : last,
    },
    ScanIndexForward: false,
    // One more, since the range takes in the place itself.
    Limit: limit + 1,
  };
}

/** The latest lines about one thing, newest first. */
export async function listRecords(
  table: Table,
  tenant: string,
  about: About,
  limit: number,
  span: Span = {},
): Promise<RecordLine[]> {
  if (isEmpty(span)) return [];
  const items = await table.query(spanQuery(recordPartition(tenant, about), span, limit));
  return items
    .map(readRecordLine)
    .filter(({ place }) => place !== span.before)
    .slice(0, limit);
}

/** True when nothing can lie in the span; DynamoDB refuses a range that ends before it begins. */
export const isEmpty = ({ from = '0', to = '9999', before = '9999' }: Span): boolean =>
  `${to}~` < from || before < from;

import * as z from 'zod';
import type { Side } from '#shared/access/actor.ts';
import { heldAsSchema, type HeldAs } from '#shared/access/read-line.ts';
import type { About } from '#functions/kernel/gate.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { isEmpty, readRecordLine, spanQuery, type RecordLine, type Span } from './record-store.ts';

/** A line of the record with the capacity that its writer had. */
export interface HeldLine extends RecordLine {
  about: string;
  as: HeldAs[];
}

const heldSchema = z.object({ as: z.array(heldAsSchema) });
const byActorSchema = heldSchema.extend({ about: z.string() });

/** Where a line stands among all that one person asked for. Its being there also says that the line is chained. */
export const byActorKey = (tenant: string, { side, actorId, place }: RecordLine): Key => ({
  pk: partition(tenant, 'record-by', side, actorId),
  sk: place,
});

/** The write of a line among those of the person; it holds once. */
export const putByActor = (tenant: string, { place, ...line }: HeldLine): Write => ({
  Put: {
    Item: { ...byActorKey(tenant, { ...line, place }), ...line },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

const asPartition = (tenant: string, about: string) => {
  const [kind = '', id = ''] = about.split('#');
  return partition(tenant, 'record-as', kind, id);
};

/** The capacity of a line, beside the lines about the same thing. */
export const asItem = (tenant: string, { about, place, as }: HeldLine): Item => ({
  pk: asPartition(tenant, about),
  sk: place,
  as,
});

/** In what capacity those asked who asked about one thing, by the place of the line. */
export async function readHeld(
  table: Table,
  tenant: string,
  about: Exclude<About, { kind: 'tenant' }>,
  limit: number,
  span: Span = {},
): Promise<Map<string, HeldAs[]>> {
  if (isEmpty(span)) return new Map();
  const items = await table.query({
    ...spanQuery(asPartition(tenant, `${about.kind}#${about.id}`), span, limit),
    ConsistentRead: false,
  });
  return new Map(items.map((item) => [String(item['sk']), heldSchema.parse(item).as]));
}

/** The latest lines of one person on one side, newest first, and whether there are more. */
export async function listByActor(
  table: Table,
  tenant: string,
  actor: { id: string; side: Side },
  limit: number,
  span: Span,
): Promise<HeldLine[]> {
  if (isEmpty(span)) return [];
  const pk = partition(tenant, 'record-by', actor.side, actor.id);
  const items = await table.query({ ...spanQuery(pk, span, limit), ConsistentRead: false });
  return items
    .map((item) => ({ ...readRecordLine(item), ...byActorSchema.parse(item) }))
    .filter(({ place }) => place !== span.before)
    .slice(0, limit);
}

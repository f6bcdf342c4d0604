import type * as z from 'zod';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';

/** The version number that stands for the one in force. */
const IN_FORCE = 0;
const SHIPPED = 1;

/**
 * Something the municipality publishes in numbered versions that never change. `name` is its place in the table.
 * `shipped` is version 1 where the product brings one: it is stored nowhere, and no municipality can publish over it.
 */
export interface Instrument<Head, Shipped extends Head | undefined = Head> {
  name: string;
  schema: z.ZodType<Head>;
  shipped: Shipped;
}
/** One whose texts lie beside the head, in parts that are written only when they are changed. */
export interface InstrumentInParts<Head, Part, Shipped extends Head | undefined = Head> extends Instrument<
  Head,
  Shipped
> {
  partSchema: z.ZodType<Part>;
  shippedPart: (partId: string) => Part | undefined;
}

const headKey = (tenant: string, { name }: { name: string }, version: number): Key => ({
  pk: partition(tenant, 'instrument', name),
  sk: String(version).padStart(5, '0'),
});
const partKey = (tenant: string, { name }: { name: string }, version: number, partId: string): Key => ({
  pk: partition(tenant, 'instrument-part', `${name}-${version}`),
  sk: partId,
});

/** The newest version, or the shipped one: one query for one item. */
export async function readInForce<Head, Shipped extends Head | undefined>(
  table: Table,
  tenant: string,
  instrument: Instrument<Head, Shipped>,
): Promise<Head | Shipped> {
  const [newest] = await newestFirst(table, tenant, instrument, 1);
  return newest ? instrument.schema.parse(newest) : instrument.shipped;
}

/** A version, or the one in force (version 0); undefined when there is none of that number. */
export async function readVersion<Head, Shipped extends Head | undefined>(
  table: Table,
  tenant: string,
  instrument: Instrument<Head, Shipped>,
  version: number,
): Promise<Head | undefined> {
  if (version === IN_FORCE) return readInForce(table, tenant, instrument);
  if (version === SHIPPED && instrument.shipped !== undefined) return instrument.shipped;
  const item = await table.get(headKey(tenant, instrument, version));
  return item && instrument.schema.parse(item);
}

/** The latest hundred versions and the shipped one, newest first. */
export async function readVersions<Head, Shipped extends Head | undefined>(
  table: Table,
  tenant: string,
  instrument: Instrument<Head, Shipped>,
): Promise<Head[]> {
  const items = await newestFirst(table, tenant, instrument, 100);
  const { shipped } = instrument;
  return [...items.map((item) => instrument.schema.parse(item)), ...(shipped === undefined ? [] : [shipped])];
}

/** One part, as it was written in that version; undefined when there is none. */
export async function readPart<Head, Part, Shipped extends Head | undefined>(
  table: Table,
  tenant: string,
  instrument: InstrumentInParts<Head, Part, Shipped>,
  version: number,
  partId: string,
): Promise<Part | undefined> {
  if (version === SHIPPED && instrument.shipped !== undefined) return instrument.shippedPart(partId);
  const item = await table.get(partKey(tenant, instrument, version, partId));
  return item && instrument.partSchema.parse(item);
}

/** What stores one part of a version. */
export const partWrite = <Head, Part, Shipped extends Head | undefined>(
  tenant: string,
  instrument: InstrumentInParts<Head, Part, Shipped>,
  version: number,
  partId: string,
  part: Part,
): Write => ({
  Put: { Item: { ...partKey(tenant, instrument, version, partId), ...instrument.partSchema.parse(part) } },
});

/** Adds a version for good with what else belongs to it, all or nothing. False when there is one of that number already. */
export async function addVersion<Head extends { version: number }, Shipped extends Head | undefined>(
  table: Table,
  tenant: string,
  instrument: Instrument<Head, Shipped>,
  head: Head,
  more: readonly Write[] = [],
): Promise<boolean> {
  const put = {
    Item: { ...headKey(tenant, instrument, head.version), ...instrument.schema.parse(head) },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  if (more.length === 0) return table.put(put);
  return (await table.transact([{ Put: put }, ...more])).ok;
}

const newestFirst = (
  table: Table,
  tenant: string,
  instrument: { name: string },
  limit: number,
): Promise<Item[]> =>
  table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': headKey(tenant, instrument, IN_FORCE).pk },
    ScanIndexForward: false,
    Limit: limit,
  });

import * as z from 'zod';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import type { Digest } from '../domain/digest.ts';

/** About 120 KB an item, far below DynamoDB's 400 KB. */
const PEOPLE = 4000;
/** `<hash>`, or `<hash>:<id>` where the person is known under another id than the file gives. */
const storedSchema = z.object({ sk: z.string(), people: z.record(z.string(), z.string()) });

const digestKey = (tenant: string, unitId: string, part: number): Key => ({
  pk: partition(tenant, 'unit', unitId),
  sk: `digest#${String(part).padStart(4, '0')}`,
});

export interface StoredDigest {
  digest: Digest;
  parts: number;
}

/** What the last file said of the unit's people; empty before the first. */
export async function readDigest(table: Table, tenant: string, unitId: string): Promise<StoredDigest> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :digest)',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'unit', unitId), ':digest': 'digest#' },
  });
  const digest: Digest = new Map();
  for (const item of items)
    for (const [key, text] of Object.entries(storedSchema.parse(item).people)) {
      const [hash = '', id = key.slice(1)] = text.split(':');
      digest.set(key, { hash, id });
    }
  return { digest, parts: items.length };
}

/** Replaces the digest, all its parts at once. Returns how many there are now. */
export async function saveDigest(
  table: Table,
  { tenant, unitId }: { tenant: string; unitId: string },
  digest: Digest,
  partsBefore: number,
): Promise<number> {
  const entries = [...digest]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { hash, id }]) => [key, key.slice(1) === id ? hash : `${hash}:${id}`]);
  const parts = Math.max(1, Math.ceil(entries.length / PEOPLE));
  const writes: Write[] = Array.from({ length: Math.max(parts, partsBefore) }, (_, part) => {
    const key = digestKey(tenant, unitId, part);
    if (part >= parts) return { Delete: { Key: key } };
    const people = Object.fromEntries(entries.slice(part * PEOPLE, (part + 1) * PEOPLE)) as Record<
      string,
      string
    >;
    return { Put: { Item: { ...key, people } } };
  });
  await table.transact(writes);
  return parts;
}

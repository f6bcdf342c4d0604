import * as z from 'zod';
import { idSchema } from '#shared/ids.ts';
import { mergeMadeSchema, type MergeMade } from '#shared/people/merge.ts';
import { asSeen } from '#functions/kernel/as-seen.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import { partition, type Key, type Partition } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import type { ItemChange, Moved } from '#functions/rounds/index.ts';
import { mergedKey } from './alias-store.ts';

export const mergeKey = (tenant: string, mergeId: string): Key => ({
  pk: partition(tenant, 'merge', mergeId),
  sk: 'merge',
});

/** The merge, and until when (seconds since 1970) what is needed to undo it is kept. */
const headSchema = mergeMadeSchema.extend({ ttl: z.number() });
export type StoredMerge = z.infer<typeof headSchema>;

export async function readMerge(
  table: Table,
  tenant: string,
  mergeId: string,
): Promise<StoredMerge | undefined> {
  const item = await table.get(mergeKey(tenant, mergeId));
  return item && headSchema.parse(item);
}

const lineSchema = z.object({ mergeId: idSchema });

/** Every merge that can still be undone, or has stopped halfway: the lines of those who are gone, then the merges. */
export async function listMerges(table: Table, tenant: string): Promise<MergeMade[]> {
  const lines = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': mergedKey(tenant, 'any').pk },
  });
  const ids = [...new Set(lines.map((line) => lineSchema.parse(line).mergeId))];
  const items = await table.batchGet(ids.map((id) => mergeKey(tenant, id)));
  return items.map((item) => {
    const { ttl: _, ...made } = headSchema.parse(item);
    return made;
  });
}

/** All that a merge did, so that it can be gone on with and undone. */
export interface Journal {
  changes: ItemChange[];
  moves: Moved[];
}

const keySchema = z.object({ pk: z.string(), sk: z.string() });
const anItem = z.record(z.string(), z.unknown());
const changeSchema = z.object({ key: keySchema, before: anItem.optional(), after: anItem.optional() });
const movesSchema = z.object({ moves: z.array(z.object({ from: keySchema, to: keySchema })) });
const MOVES_AN_ITEM = 200;

const keyOf = ({ pk, sk }: z.infer<typeof keySchema>): Key => ({ pk: pk as Partition, sk });
const numbered = (word: string, index: number) => `${word}#${String(index).padStart(4, '0')}`;

/** Notes what is about to be done, in place of whatever a try before it had noted. One change an item: profiles are large. */
export async function saveJournal(
  table: Table,
  tenant: string,
  merge: Pick<StoredMerge, 'id' | 'ttl'>,
  { changes, moves }: Journal,
): Promise<void> {
  const { pk } = mergeKey(tenant, merge.id);
  const old = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ProjectionExpression: 'pk, sk',
  });
  const lots = Array.from({ length: Math.ceil(moves.length / MOVES_AN_ITEM) }, (_, index) =>
    moves.slice(index * MOVES_AN_ITEM, (index + 1) * MOVES_AN_ITEM),
  );
  const items: Item[] = [
    ...changes.map((change, index) => ({ pk, sk: numbered('change', index), ...change, ttl: merge.ttl })),
    ...lots.map((lot, index) => ({ pk, sk: numbered('moves', index), moves: lot, ttl: merge.ttl })),
  ];
  const wanted = new Set(items.map((item) => item['sk']));
  const gone = old.filter((item) => item['sk'] !== 'merge' && !wanted.has(item['sk']));
  await table.batchWrite([
    ...items.map((put) => ({ put })),
    ...gone.map((item) => ({ delete: { pk, sk: String(item['sk']) } })),
  ]);
}

/** Adds moves that turned out to be needed. `at` is an instant: two tries never write the same item. */
export async function addMoves(
  table: Table,
  tenant: string,
  merge: Pick<StoredMerge, 'id' | 'ttl'>,
  moves: readonly Moved[],
  at: number,
): Promise<void> {
  const { pk } = mergeKey(tenant, merge.id);
  await table.put({ Item: { pk, sk: `moves#late-${String(at)}`, moves, ttl: merge.ttl } });
}

export async function readJournal(table: Table, tenant: string, mergeId: string): Promise<Journal> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': mergeKey(tenant, mergeId).pk },
  });
  const under = (word: string) => items.filter((item) => String(item['sk']).startsWith(`${word}#`));
  return {
    changes: under('change').map((item): ItemChange => {
      const { key, before, after } = changeSchema.parse(item);
      return { key: keyOf(key), ...(before && { before }), ...(after && { after }) };
    }),
    moves: under('moves').flatMap((item) =>
      movesSchema.parse(item).moves.map(({ from, to }) => ({ from: keyOf(from), to: keyOf(to) })),
    ),
  };
}

const MOVES_AT_ONCE = 4;

/**
 * Moves items one by one, each in a transaction, from where it stands to where it shall; what is moved already stays.
 * `rename` makes the item that of the other id. One whose place is taken stays where it is.
 */
export async function moveItems(
  table: Table,
  moves: readonly Moved[],
  rename: (item: Item) => Item,
): Promise<void> {
  await inParallel(moves, MOVES_AT_ONCE, ({ from, to }) => moveItem(table, from, to, rename));
}

const ATTEMPTS = 6;

async function moveItem(table: Table, from: Key, to: Key, rename: (item: Item) => Item): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const item = await table.get(from);
    if (!item) return;
    const version = item['version'];
    const written = await table.transact([
      {
        Put: { Item: { ...rename(item), ...to }, ConditionExpression: 'attribute_not_exists(pk)' },
      },
      {
        Delete: {
          Key: from,
          ...(typeof version === 'number'
            ? asSeen(version)
            : { ConditionExpression: 'attribute_exists(pk)' }),
        },
      },
    ]);
    if (written.ok || (await table.get(to))) return;
  }
  throw new Error('an item kept changing while it was moved');
}

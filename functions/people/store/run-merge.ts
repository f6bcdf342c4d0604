import type { MergeMade, MergeObstacle } from '#shared/people/merge.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { aliasKey, mergedKey } from './alias-store.ts';
import { changeWrites } from './change-items.ts';
import {
  addMoves,
  mergeKey,
  moveItems,
  readJournal,
  saveJournal,
  type Journal,
  type StoredMerge,
} from './merge-store.ts';
import { movesOfChild } from './plan-child-merge.ts';

/** One transaction takes 100 actions; four are the merge's own. */
const MOST_ACTIONS = 96;
const ATTEMPTS = 6;
const SWEEPS = 5;

/**
 * Begins a merge: what the plan changes, the other name, and the merge itself stand after one transaction, or nothing
 * does. `plan` is asked again when another writer came between. What only has to be moved follows in `finishMerge`.
 */
export async function beginMerge(
  table: Table,
  tenant: string,
  merge: StoredMerge,
  plan: () => Promise<Journal | MergeObstacle>,
): Promise<StoredMerge | MergeObstacle> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const journal = await plan();
    if (typeof journal === 'string') return journal;
    const changes = journal.changes.flatMap((change) => changeWrites(tenant, change));
    if (changes.length > MOST_ACTIONS) return 'too-much-at-once';
    await saveJournal(table, tenant, merge, journal);
    const written = await table.transact([...changes, ...ownWrites(tenant, merge)]);
    if (written.ok) return merge;
  }
  throw new Error('the two kept changing while they were merged');
}

function ownWrites(tenant: string, merge: StoredMerge): Write[] {
  const alias = { ...aliasKey(tenant, merge.gone), id: merge.keep };
  const line = { ...mergedKey(tenant, merge.gone), id: merge.keep, mergeId: merge.id };
  return [
    {
      Put: {
        Item: { ...mergeKey(tenant, merge.id), ...merge },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Put: { Item: alias, ConditionExpression: 'attribute_not_exists(pk)' } },
    {
      Put: {
        Item: line,
        // Once merged and taken back, the person stands for itself.
        ConditionExpression: 'attribute_not_exists(pk) OR id = sk',
      },
    },
  ];
}

/** The item in the name of the other: whose child it is about, and who wrote it. */
export const renamed =
  (from: string, to: string) =>
  (item: Item): Item => {
    const by = item['by'] as { id?: unknown } | undefined;
    return {
      ...item,
      ...(item['childId'] === from && { childId: to }),
      ...(typeof by === 'object' && by.id === from && { by: { ...by, id: to } }),
    };
  };

/**
 * Moves what is to be moved and ends the merge; goes on where it stopped. What someone wrote to the child that goes
 * while it was under way is moved after.
 */
export async function finishMerge(table: Table, tenant: string, merge: StoredMerge): Promise<MergeMade> {
  const { keep, gone } = merge;
  const { moves } = await readJournal(table, tenant, merge.id);
  await moveItems(table, moves, renamed(gone, keep));
  for (let sweep = 0; merge.kind === 'child'; sweep += 1) {
    const late = await movesOfChild(table, tenant, gone, keep);
    if (late.length === 0) break;
    if (sweep === SWEEPS) throw new Error('the child that goes kept being written to');
    await addMoves(table, tenant, merge, late, Date.now());
    await moveItems(table, late, renamed(gone, keep));
  }
  return inState(table, tenant, merge, 'done');
}

/** Sets the state; whoever was faster has set it too. */
export async function inState(
  table: Table,
  tenant: string,
  merge: StoredMerge,
  state: MergeMade['state'],
): Promise<MergeMade> {
  await table.update({
    Key: mergeKey(tenant, merge.id),
    UpdateExpression: 'SET #state = :state',
    ConditionExpression: '#state = :before',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':state': state, ':before': merge.state },
  });
  const { ttl: _, ...made } = merge;
  return { ...made, state };
}

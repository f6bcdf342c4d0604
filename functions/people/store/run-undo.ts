import { isDeepStrictEqual } from 'node:util';
import type { Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import type { ItemChange } from '#functions/rounds/index.ts';
import { takenBack } from '../domain/three-way.ts';
import { aliasKey, mergedKey } from './alias-store.ts';
import { changeWrites, nextVersion } from './change-items.ts';
import { mergeKey, moveItems, readJournal, type StoredMerge } from './merge-store.ts';
import { inState, renamed } from './run-merge.ts';

const ATTEMPTS = 6;
const ofChildInRound = /#group-round#/;
const nameOf = ({ pk, sk }: Key | Item) => `${String(pk)} ${String(sk)}`;

/**
 * Takes the merge back in one transaction: every item becomes what it was, but for what others have changed since.
 * `assessed-since` when a child has been worked with in a round under the name that stays. What was moved follows in
 * `finishUndo`.
 */
export async function beginUndo(
  table: Table,
  tenant: string,
  merge: StoredMerge,
): Promise<StoredMerge | 'assessed-since'> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { changes } = await readJournal(table, tenant, merge.id);
    const items = await table.batchGet(changes.map(({ key }) => key));
    const now = new Map(items.map((item) => [nameOf(item), item]));
    const isWorkedOn = changes.some(
      ({ key, before, after }) =>
        ofChildInRound.test(key.pk) &&
        key.sk !== 'roster' &&
        !before &&
        !isDeepStrictEqual(now.get(nameOf(key)), after),
    );
    if (isWorkedOn) return 'assessed-since';
    const back = changes.flatMap((change) => {
      const current = now.get(nameOf(change.key));
      const restored = restoredItem(change, current);
      return isDeepStrictEqual(restored, current)
        ? []
        : changeWrites(tenant, {
            key: change.key,
            ...(current && { before: current }),
            ...(restored && { after: restored }),
          });
    });
    const written = await table.transact([...back, ...ownWrites(tenant, merge)]);
    if (written.ok) return { ...merge, state: 'undoing' };
  }
  throw new Error('the two kept changing while the merge was taken back');
}

function restoredItem({ before, after }: ItemChange, now: Item | undefined): Item | undefined {
  // Made by the merge: goes, unless it has become someone's since.
  if (!before) return isDeepStrictEqual(now, after) ? undefined : now;
  // Taken away by the merge: comes back, unless it has been made anew.
  if (!after || !now) return now ?? before;
  const restored = takenBack(before, after, now);
  return isDeepStrictEqual(restored, now) ? now : nextVersion(now, restored);
}

function ownWrites(tenant: string, merge: StoredMerge): Write[] {
  return [
    {
      Update: {
        Key: mergeKey(tenant, merge.id),
        UpdateExpression: 'SET #state = :undoing',
        ConditionExpression: '#state = :seen',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':undoing': 'undoing', ':seen': merge.state },
      },
    },
    { Delete: { Key: aliasKey(tenant, merge.gone) } },
    // The line stays and names the person itself: files that were read meanwhile have the other id.
    { Put: { Item: { ...mergedKey(tenant, merge.gone), id: merge.gone, mergeId: merge.id } } },
  ];
}

/** Moves everything back to where it was and ends the undoing; goes on where it stopped. */
export async function finishUndo(table: Table, tenant: string, merge: StoredMerge) {
  const { keep, gone } = merge;
  const { moves } = await readJournal(table, tenant, merge.id);
  const back = moves.toReversed().map(({ from, to }) => ({ from: to, to: from }));
  await moveItems(table, back, renamed(keep, gone));
  return inState(table, tenant, merge, 'undone');
}

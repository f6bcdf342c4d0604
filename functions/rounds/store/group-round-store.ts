import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';
import { mayMove, moves, type ChildProgress, type Move } from '../domain/child-progress.ts';
import type { GroupRound, Roster } from '../domain/group-round.ts';
import { packProgress, packRoster, stateCode, unpackProgress, unpackRoster } from './group-round-items.ts';

/** Where a group in a round stands. */
export interface GroupRoundAt {
  tenant: string;
  roundId: string;
  groupId: string;
}
const at = ({ tenant, roundId, groupId }: GroupRoundAt, sk: string): Key => ({
  pk: partition(tenant, 'group-round', roundId, groupId),
  sk,
});
export const rosterKey = (where: GroupRoundAt): Key => at(where, 'roster');
export const progressKey = (where: GroupRoundAt, childId: string): Key => at(where, `c#${childId}`);

/** The frozen cohort and where its children stand: one query. Undefined when the group is not in the round. */
export async function readGroupRound(table: Table, where: GroupRoundAt): Promise<GroupRound | undefined> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': rosterKey(where).pk },
  });
  const stored = items.find((item) => item['sk'] === 'roster');
  if (!stored) return undefined;
  const roster = unpackRoster(stored, where.groupId);
  const begun = items.filter((item) => item !== stored);
  return {
    roster,
    progress: new Map(begun.map((item) => [String(item['sk']).slice(2), unpackProgress(item, roster)])),
  };
}

/** The cohort without where its children stand. */
export async function readRoster(table: Table, where: GroupRoundAt): Promise<Roster | undefined> {
  const item = await table.get(rosterKey(where));
  return item && unpackRoster(item, where.groupId);
}

/** One child as stored; `unpackProgress` needs the roster, which is read at the same time. */
export const readProgressItem = (
  table: Table,
  where: GroupRoundAt,
  childId: string,
): Promise<Item | undefined> => table.get(progressKey(where, childId));

/** Freezes the cohort. False when it is frozen already. */
export const addRoster = (table: Table, where: GroupRoundAt, roster: Roster): Promise<boolean> =>
  table.put({
    Item: { ...rosterKey(where), ...packRoster(roster) },
    ConditionExpression: 'attribute_not_exists(pk)',
  });

/**
 * The write that moves a child on, for a transaction: holds only when nobody has written since `before` was read and
 * the child stands in a state the move may start from. Throws when the move is not possible from `before`.
 */
export function moveChild(
  where: GroupRoundAt,
  roster: Roster,
  move: { childId: string; name: Move; before: ChildProgress; after: ChildProgress },
): Write {
  const { childId, name, before, after } = move;
  if (!mayMove(name, before.state)) throw new Error(`${name} is not possible from ${before.state}`);
  const Item = { ...progressKey(where, childId), ...packProgress(after, roster) };
  if (before.version === 0) return { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  const prior = moves[name].map((state) => stateCode(state));
  return {
    Put: {
      Item,
      ConditionExpression: `v = :seen AND s IN (${prior.map((_, index) => `:s${index}`).join(', ')})`,
      ExpressionAttributeValues: {
        ':seen': before.version,
        ...Object.fromEntries(prior.map((code, index) => [`:s${index}`, code])),
      },
    },
  };
}

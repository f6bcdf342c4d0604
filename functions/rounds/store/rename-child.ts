import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { progressKey, rosterKey, type GroupRoundAt } from './group-round-store.ts';
import { listRounds } from './round-store.ts';
import type { RoundGroup } from './round-units.ts';

/** An item before and after a change; without `before` it is made, without `after` it goes. Both hold their keys. */
export interface ItemChange {
  key: Key;
  before?: Item;
  after?: Item;
}

/** Two children who are one: `gone` becomes `keep` wherever the rounds that are not locked know of it. */
export interface ChildRenamed {
  gone: string;
  keep: { id: string; name: string; birthDate: string };
  /** Every group that either has a place in. */
  groups: readonly RoundGroup[];
}

type Line = [string, string, number, ...unknown[]];
const linesOf = (roster: Item): Line[] => roster['c'] as Line[];
const has = (roster: Item, childId: string) => linesOf(roster).some(([id]) => id === childId);

/**
 * What has to change in the rounds that are not locked so that the two are one; nothing is written. Undefined when both
 * have been assessed in the same such round: which assessments count is then for people to sort out first.
 */
export async function childRenamedInRounds(
  table: Table,
  tenant: string,
  renamed: ChildRenamed,
): Promise<ItemChange[] | undefined> {
  const rounds = (await listRounds(table, tenant)).filter(
    ({ state }) => state !== 'locked' && state !== 'cancelled',
  );
  const found = await Promise.all(
    rounds.map(({ id }) => renamedInRound(table, { tenant, roundId: id }, renamed)),
  );
  if (found.some((changes) => changes === undefined)) return undefined;
  const units = [...new Set(renamed.groups.map(({ unitId }) => unitId))];
  const reviews = await Promise.all(
    rounds.flatMap(({ id }) => units.map((unitId) => reviewsRenamed(table, tenant, unitId, id, renamed))),
  );
  return [...found.flatMap((changes) => changes ?? []), ...reviews.flat()];
}

/**
 * What has to change in all rounds, the locked ones too, so that a child who is erased stands there without a name: the
 * position stays, and so does every count made from it. Nothing is written.
 */
export async function childErasedInRounds(
  table: Table,
  tenant: string,
  erased: ChildRenamed,
): Promise<ItemChange[]> {
  const rounds = await listRounds(table, tenant);
  const units = [...new Set(erased.groups.map(({ unitId }) => unitId))];
  const found = await Promise.all(
    rounds.flatMap(({ id }) => [
      renamedInRound(table, { tenant, roundId: id }, erased),
      ...units.map(async (unitId) =>
        (await reviewsRenamed(table, tenant, unitId, id, erased)).filter(({ before }) => before),
      ),
    ]),
  );
  return found.flatMap((changes) => changes ?? []);
}

async function renamedInRound(
  table: Table,
  where: Pick<GroupRoundAt, 'tenant' | 'roundId'>,
  { gone, keep, groups }: ChildRenamed,
): Promise<ItemChange[] | undefined> {
  const places = [...new Set(groups.map(({ groupId }) => groupId))].map((groupId) => ({ ...where, groupId }));
  const items = await table.batchGet(
    places.flatMap((at) => [rosterKey(at), progressKey(at, gone), progressKey(at, keep.id)]),
  );
  const itemAt = (key: Key) => items.find((item) => item['pk'] === key.pk && item['sk'] === key.sk);
  const rosters = places.flatMap((at) => {
    const roster = itemAt(rosterKey(at));
    return roster ? [{ at, roster }] : [];
  });
  const touched = (id: string) => rosters.some(({ at }) => itemAt(progressKey(at, id)));
  const isKeepIn = rosters.some(({ roster }) => has(roster, keep.id));
  if (touched(gone) && touched(keep.id)) return undefined;
  const takesPlace = !isKeepIn || touched(gone);
  return rosters.flatMap(({ at, roster }): ItemChange[] => {
    if (!has(roster, gone) && !(takesPlace && has(roster, keep.id))) return [];
    const others = linesOf(roster).filter(([id]) => id !== (takesPlace ? keep.id : gone));
    const lines = others.map((line): Line => {
      if (line[0] !== gone) return line;
      const [, , , ...rest] = line;
      return [keep.id, keep.name, Number(keep.birthDate.replaceAll('-', '')), ...rest];
    });
    const progress = itemAt(progressKey(at, gone));
    const key = progressKey(at, keep.id);
    return [
      { key: rosterKey(at), before: roster, after: { ...roster, c: lines } },
      ...(progress
        ? [
            { key: progressKey(at, gone), before: progress },
            { key, after: { ...progress, ...key } },
          ]
        : []),
    ];
  });
}

async function reviewsRenamed(
  table: Table,
  tenant: string,
  unitId: string,
  roundId: string,
  { gone, keep }: ChildRenamed,
): Promise<ItemChange[]> {
  const pk = partition(tenant, 'tasks', unitId);
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :child)',
    ExpressionAttributeValues: { ':pk': pk, ':child': `review#${roundId}#${gone}#` },
  });
  return items.flatMap((item): ItemChange[] => {
    const sk = String(item['sk']);
    const key: Key = { pk, sk: sk.replace(`#${gone}#`, `#${keep.id}#`) };
    const id = String(item['id']).replace(`.${gone}.`, `.${keep.id}.`);
    return [
      { key: { pk, sk }, before: item },
      { key, after: { ...item, ...key, id, childId: keep.id, childName: keep.name } },
    ];
  });
}

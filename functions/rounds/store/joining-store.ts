import type { Child } from '#shared/people/child.ts';
import { placesOn } from '#shared/people/child.ts';
import { listGroups } from '#functions/people/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Roster, RosterChild } from '../domain/group-round.ts';
import { homeUnit } from '../domain/home-unit.ts';
import type { MainGroup } from '../domain/joining.ts';
import { packRoster, unpackRoster } from './group-round-items.ts';
import { rosterKey, type GroupRoundAt } from './group-round-store.ts';

/** The child's main groups today, those of the unit where it came last first: one query a unit. */
export async function mainGroupsOf(
  table: Table,
  tenant: string,
  child: Child,
  today: string,
): Promise<MainGroup[]> {
  const places = placesOn(child, today);
  const unitIds = [...new Set(places.map(({ unitId }) => unitId))];
  const home = homeUnit(child, unitIds, today);
  const found = await Promise.all(
    unitIds.map(async (unitId) => {
      const unitName = places.find((place) => place.unitId === unitId)?.unitName ?? '';
      return (await listGroups(table, tenant, unitId))
        .filter(({ type, children }) => type === 'main' && children.some(([id]) => id === child.id))
        .map(({ id, name }) => ({ id, name, unitId, unitName }));
    }),
  );
  const order = ({ unitId, id }: MainGroup) => `${unitId === home ? 0 : 1}${id}`;
  return found.flat().sort((one, other) => order(one).localeCompare(order(other)));
}

/** The frozen lists of these groups in these rounds, as far as there are any: one batch. */
export async function readRosters(
  table: Table,
  places: readonly GroupRoundAt[],
): Promise<Map<string, Roster>> {
  const keys = places.map(rosterKey);
  const items = await table.batchGet(keys);
  return new Map(
    places.flatMap((place, index) => {
      const item = items.find((one) => one['pk'] === keys[index]?.pk);
      return item ? [[`${place.roundId} ${place.groupId}`, unpackRoster(item, place.groupId)] as const] : [];
    }),
  );
}

/**
 * Puts the child at the end of the frozen list, where nobody's place changes by it. True when it stands there, also
 * when it did before; false when another writer came between.
 */
export async function addToRoster(table: Table, where: GroupRoundAt, child: RosterChild): Promise<boolean> {
  const item = await table.get(rosterKey(where));
  if (!item) return false;
  const roster = unpackRoster(item, where.groupId);
  if (roster.children.some(({ id }) => id === child.id)) return true;
  return table.update({
    Key: rosterKey(where),
    UpdateExpression: 'SET c = :after',
    ConditionExpression: 'c = :seen',
    ExpressionAttributeValues: {
      ':seen': item['c'],
      ':after': packRoster({ ...roster, children: [...roster.children, child] }).c,
    },
  });
}

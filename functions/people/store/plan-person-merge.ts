import type { Child } from '#shared/people/child.ts';
import type { MergeField } from '#shared/people/merge.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { staffRenamedInRounds, type ItemChange } from '#functions/rounds/index.ts';
import type { StoredGuardian } from '../domain/guardian-after.ts';
import { guardiansRenamed, mergedGuardian, mergedStaff } from '../domain/merged.ts';
import { childKey, readChildProfiles } from './child-store.ts';
import { guardianKey, readChildrenOf, readGuardians } from './guardian-store.ts';
import type { Journal } from './merge-store.ts';
import { mailKey, readStaff, staffKey } from './staff-store.ts';
import { groupKey, readStoredGroup } from './unit-store.ts';

type Chosen = readonly MergeField[];
interface Ids {
  keep: string;
  gone: string;
}
interface Pair<Person> {
  keep: Person;
  gone: Person;
}

const pairOf = <Person extends { id: string }>(
  people: readonly Person[],
  { keep, gone }: Ids,
): Pair<Person> | undefined => {
  const [one, other] = [keep, gone].map((id) => people.find((person) => person.id === id));
  return one && other && { keep: one, gone: other };
};

export const readGuardianPair = async (
  table: Table,
  tenant: string,
  ids: Ids,
): Promise<Pair<StoredGuardian> | undefined> =>
  pairOf(await readGuardians(table, tenant, [ids.keep, ids.gone]), ids);

export const readStaffPair = async (
  table: Table,
  tenant: string,
  ids: Ids,
): Promise<Pair<Staff> | undefined> => pairOf(await readStaff(table, tenant, [ids.keep, ids.gone]), ids);

const change = (key: Key, before: { version: number }, after?: object): ItemChange => ({
  key,
  before: { ...key, ...before },
  ...(after && { after: { ...key, ...after, version: before.version + 1 } }),
});

/** All that making two contact persons one changes: the two, and every child that names the one that goes. */
export async function planGuardianMerge(
  table: Table,
  { keep, gone }: Pair<StoredGuardian>,
  fromGone: Chosen,
): Promise<Journal> {
  const { tenant } = keep;
  const merged = mergedGuardian(keep, gone, fromGone);
  const theirs = await readChildrenOf(table, tenant, gone.id);
  const children = await readChildProfiles(
    table,
    tenant,
    theirs.map(({ childId }) => childId),
  );
  const named = children.map((child): ItemChange => {
    const guardians = guardiansRenamed(child.guardians, gone.id, merged);
    const conflicts = child.conflicts?.map((one) =>
      one.guardianId === gone.id ? { ...one, guardianId: keep.id } : one,
    );
    const after: Child = { ...child, guardians, ...(conflicts && { conflicts }) };
    return change(childKey(tenant, child.id), child, after);
  });
  return {
    changes: [
      change(guardianKey(tenant, keep.id), keep, merged),
      change(guardianKey(tenant, gone.id), gone),
      ...named,
    ],
    moves: [],
  };
}

/** All that making two members of staff one changes: the two, the look-up of the address, groups and running rounds. */
export async function planStaffMerge(
  table: Table,
  { keep, gone }: Pair<Staff>,
  fromGone: Chosen,
): Promise<Journal> {
  const { tenant } = keep;
  const merged = mergedStaff(keep, gone, fromGone);
  const held = gone.memberships.flatMap((one) =>
    one.role === 'staff' ? one.groupIds.map((groupId) => ({ unitId: one.unitId, groupId })) : [],
  );
  const keys = new Map(held.map((at) => [at.groupId, groupKey(tenant, at.unitId, at.groupId)]));
  const lookUp = gone.mail === undefined ? undefined : mailKey(tenant, gone.mail);
  const [groups, pointer, inRounds] = await Promise.all([
    table.batchGet([...keys.values()]),
    lookUp && table.get(lookUp),
    staffRenamedInRounds(table, tenant, {
      gone: gone.id,
      keep: { id: keep.id, name: merged.name },
      groupIds: [...keys.keys()],
    }),
  ]);
  return {
    changes: [
      change(staffKey(tenant, keep.id), keep, merged),
      change(staffKey(tenant, gone.id), gone),
      ...(lookUp && pointer ? [{ key: lookUp, before: pointer, after: { ...pointer, id: keep.id } }] : []),
      ...groups.flatMap((item) => inGroup(item, keys, gone.id, merged)),
      ...inRounds.changes,
    ],
    moves: inRounds.moves,
  };
}

function inGroup(
  item: Item,
  keys: ReadonlyMap<string, Key>,
  gone: string,
  { id, name }: { id: string; name: string },
): ItemChange[] {
  const group = readStoredGroup(item);
  const key = keys.get(group.id);
  if (!key || !group.staff.some(([one]) => one === gone)) return [];
  const isKeepThere = group.staff.some(([one]) => one === id);
  const staff = group.staff
    .filter(([one]) => one !== gone || !isKeepThere)
    .map((one) => (one[0] === gone ? [id, name] : one));
  return [{ key, before: item, after: { ...item, staff, version: group.version + 1 } }];
}

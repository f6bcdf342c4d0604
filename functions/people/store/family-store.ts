import type { Child, Guardian } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from './child-store.ts';
import { readChildrenOf } from './guardian-store.ts';

/** The contact persons of the child, and of all other children that these have: each once. Two round trips. */
export async function readFamily(table: Table, child: Child): Promise<Guardian[]> {
  const { tenant, guardians } = child;
  const children = await Promise.all(guardians.map(({ id }) => readChildrenOf(table, tenant, id)));
  const siblings = new Set(children.flat().map(({ childId }) => childId));
  siblings.delete(child.id);
  const profiles = siblings.size === 0 ? [] : await readChildProfiles(table, tenant, [...siblings]);
  const all = [...guardians, ...profiles.flatMap((one) => one.guardians)];
  return [...new Map(all.map((guardian) => [guardian.id, guardian])).values()];
}

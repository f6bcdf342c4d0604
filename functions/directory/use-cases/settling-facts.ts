import { listGroups } from '../store/group-store.ts';
import { readRules } from '../store/rules-store.ts';
import type { Shelf } from '../store/shelf.ts';

/** The rules and the groups' names, which settling people takes. */
export async function settlingFacts(shelf: Shelf, now: Date) {
  const [rules, groups] = await Promise.all([
    readRules(shelf.table, shelf.tenant),
    listGroups(shelf.table, shelf.tenant),
  ]);
  return { rules, names: new Map(groups.map((one) => [one.id, one.name])), now };
}

import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { childErasedInRounds, type ItemChange } from '#functions/rounds/index.ts';
import { groupsOf } from './erasure-holds.ts';

/** Puts a line without a name in the child's place in every round; the month and day of birth go too. */
export async function nameless(table: Table, { child }: StoredThread, standIn: string): Promise<void> {
  const keep = { id: standIn, name: '', birthDate: `${child.birthDate.slice(0, 4)}-01-01` };
  const changes = await childErasedInRounds(table, child.tenant, {
    ...{ gone: child.id, keep, groups: groupsOf(child) },
  });
  for (const writes of togetherByGroup(changes)) {
    const { ok } = await table.transact(writes);
    if (!ok) throw new Error('a locked round changed while a child was erased from it');
  }
}

/** One transaction takes 100 actions. */
const MOST_ACTIONS = 96;

/** Transactions in which each group of a round changes as a whole, so that an end in between leaves none half done. */
function togetherByGroup(changes: readonly ItemChange[]): Write[][] {
  const groups = new Map<string, Write[]>();
  for (const { key, before, after } of changes) {
    // Rounds that could change are not erased from, so what was read is there.
    const there = before ? { ConditionExpression: 'attribute_exists(pk)' } : {};
    const write: Write = after
      ? { Put: { Item: { ...after, ...key }, ...there } }
      : { Delete: { Key: key, ...there } };
    groups.set(key.pk, [...(groups.get(key.pk) ?? []), write]);
  }
  const together: Write[][] = [];
  for (const writes of groups.values()) {
    const last = together.at(-1);
    if (last && last.length + writes.length <= MOST_ACTIONS) last.push(...writes);
    else together.push([...writes]);
  }
  return together;
}

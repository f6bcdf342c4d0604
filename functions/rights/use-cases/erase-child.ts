import { createHash } from 'node:crypto';
import { freshId } from '#shared/ids.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { Erasure } from '#shared/rights/erasure.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { matterKeysOf } from '#functions/access/index.ts';
import { letterKeysOf } from '#functions/letters/index.ts';
import { childErasureKeys, readStoredThread, type ChildKeys } from '#functions/people/index.ts';
import { childErasedInRounds, type ItemChange } from '#functions/rounds/index.ts';
import { changeErasure, dropPlan, readErasure, readPlan, savePlan } from '../store/erasure-store.ts';
import { pointersOf } from '../store/right-pointers.ts';
import { erasureHolds, groupsOf } from './erasure-holds.ts';

/**
 * Erases a child's file: the child's key first, which makes the CPR number unreadable, the profile last, so that it can
 * be gone on with wherever it was ended. Done again it is the same. In the rounds a line without a name stays, and so
 * do all counts. The record of who read stays as long as the law has it; it holds the meaningless id alone.
 */
export async function eraseChild(table: Table, tenant: string, erasureId: string, now: Date): Promise<void> {
  const erasure = await readErasure(table, tenant, erasureId);
  if (!erasure?.childId || (erasure.state !== 'approved' && erasure.state !== 'erasing')) return;
  const thread = await readStoredThread(table, tenant, erasure.childId);
  const begun = thread ? await begin(table, tenant, erasure, thread, now) : erasure;
  if (!begun) return;
  const plan = await readPlan(table, tenant, erasureId);
  if (!plan) throw new Error('an erasure under way has lost its plan');
  if (thread) {
    const { secret, others, profile } = await keysOf(table, thread);
    await table.batchWrite([{ delete: secret }]);
    await nameless(table, thread, plan.standIn);
    for (const stage of stagesOf([...plan.lookUps, ...others]))
      await table.batchWrite(stage.map((key) => ({ delete: key })));
    await table.batchWrite([{ delete: profile }]);
  }
  const { childId: _, ...rest } = begun;
  const certificate = { erasedAt: now.toISOString(), counts: plan.counts, keysHash: plan.keysHash };
  await changeErasure(table, tenant, { ...rest }, { state: 'erased', certificate });
  await dropPlan(table, tenant, erasureId);
}

/** Looks once more at what stands in the way, and writes down what is to go; undefined when it must wait after all. */
async function begin(
  table: Table,
  tenant: string,
  erasure: Erasure,
  thread: StoredThread,
  now: Date,
): Promise<Erasure | undefined> {
  if (erasure.state === 'erasing') return erasure;
  const { holds } = await erasureHolds(table, thread.child, erasure.reason, now.toISOString().slice(0, 10));
  if (holds.length > 0) {
    await changeErasure(table, tenant, erasure, { state: 'held', holds });
    return undefined;
  }
  const { secret, others, profile } = await keysOf(table, thread);
  const keys = [secret, ...others, profile].map(({ pk, sk }) => `${pk} ${sk}`).sort();
  await savePlan(table, tenant, erasure.id, {
    standIn: `erased-${freshId(12)}`,
    // Found through the child's key alone, which goes first.
    lookUps: others.filter((key) => kindOf(key) === 'cpr'),
    counts: countsOf([secret, ...others, profile]),
    keysHash: createHash('sha256').update(keys.join('\n')).digest('hex'),
  });
  // Whoever was faster goes on with it.
  return changeErasure(table, tenant, erasure, { state: 'erasing', holds: [] });
}

/** Everything that is kept of the child anywhere, each key once. */
async function keysOf(table: Table, thread: StoredThread): Promise<ChildKeys> {
  const { child } = thread;
  const [people, letters] = await Promise.all([
    childErasureKeys(table, child),
    letterKeysOf(table, child.tenant, child.id),
  ]);
  const others = [
    ...letters,
    ...matterKeysOf(thread),
    ...pointersOf(child.tenant, people.others),
    ...people.others,
  ];
  return { ...people, others: [...new Map(others.map((key) => [`${key.pk} ${key.sk}`, key])).values()] };
}

const kindOf = ({ pk }: Key): string => pk.split('#')[1] ?? '';

/** What leads to other keys goes after them: letters after their pointers, the child's own partition after all. */
const stagesOf = (keys: readonly Key[]): Key[][] => {
  const unique = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  const isLast = (key: Key) => ['letter', 'child'].includes(kindOf(key));
  return [
    unique.filter((key) => !isLast(key)),
    unique.filter((key) => kindOf(key) === 'letter'),
    unique.filter((key) => kindOf(key) === 'child'),
  ];
};

/** How many items of each kind: the word that their partition begins with after the municipality. */
function countsOf(keys: readonly Key[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) {
    const kind = kindOf(key);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Puts a line without a name in the child's place in every round; the month and day of birth go too. */
async function nameless(table: Table, { child }: StoredThread, standIn: string): Promise<void> {
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

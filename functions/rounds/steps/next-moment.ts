import type { Table } from '#functions/kernel/table.ts';
import { nextMoment as momentOf, remindsAt } from '../domain/moments.ts';
import { addReminded } from '../store/round-progress.ts';
import { readStored } from '../store/round-store.ts';
import { readBatches } from '../store/round-units.ts';
import type { InputOfStep, RoundAt } from './step-input.ts';

/** What the execution waits for next, and over which units it then goes. Says the same until that is done. */
export async function nextMoment(table: Table, { tenant, roundId }: RoundAt) {
  const where = { tenant, roundId };
  const stored = await readStored(table, tenant, roundId);
  if (!stored) return { ...where, kind: 'none', at: new Date(0).toISOString(), batches: [] };
  const { kind, at } = momentOf(stored.round, stored.reminded);
  const goesOver = kind === 'remind' || kind === 'close';
  const batches = goesOver ? await readBatches(table, where) : [];
  return {
    ...where,
    kind,
    at: at.toISOString(),
    batches: batches.map((batch) => batch.map((unit) => unit.id)),
  };
}

/** Every reminder whose hour has come is done with, `at` the latest: several that came at once are one. */
export async function markReminded(table: Table, { tenant, roundId, at }: InputOfStep<'mark-reminded'>) {
  const stored = await readStored(table, tenant, roundId);
  const until = Math.max(Date.now(), at ? Date.parse(at) : 0);
  const over = (stored?.round.remindOn ?? []).filter((day) => remindsAt(day).getTime() <= until);
  await addReminded(table, { tenant, roundId }, over);
  return { tenant, roundId };
}

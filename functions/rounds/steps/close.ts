import { countRound } from '#functions/insight/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import { beginJoint, closeOwn as moveToOwnClosed, markClosed, markLocked } from '../store/round-moves.ts';
import { readRound } from '../store/round-store.ts';
import { readUnits } from '../store/round-units.ts';
import { removeTasks } from '../store/task-store.ts';
import type { RoundAt } from './step-input.ts';

const UNITS_AT_ONCE = 8;

/** The window for own assessments closes, and what is left is agreed on jointly. */
export async function closeOwn(table: Table, { tenant, roundId }: RoundAt) {
  const where = { tenant, roundId };
  await moveToOwnClosed(table, where);
  await beginJoint(table, where);
  return where;
}

/** Counts every group anew, so that the counters are right whatever became of the stream's records; then closes. */
export async function settle(table: Table, { tenant, roundId }: RoundAt) {
  const where = { tenant, roundId };
  await countRound(table, tenant, roundId);
  const closed = await markClosed(table, where, new Date().toISOString());
  const state = closed ? 'closed' : (await readRound(table, tenant, roundId))?.state;
  if (state !== 'closed' && state !== 'locked') throw new Error('the round could not be closed');
  return where;
}

/** Nothing changes any more: what is left to do is taken from the lists. */
export async function lock(table: Table, { tenant, roundId }: RoundAt) {
  const where = { tenant, roundId };
  await markLocked(table, where);
  const units = await readUnits(table, where);
  await inParallel(units, UNITS_AT_ONCE, (unit) => removeTasks(table, tenant, unit.id, roundId));
  return where;
}

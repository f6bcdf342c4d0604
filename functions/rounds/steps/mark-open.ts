import type { Table } from '#functions/kernel/table.ts';
import { markOpen as moveToOpen } from '../store/round-moves.ts';
import { readRound } from '../store/round-store.ts';
import { readBatch, readBatches } from '../store/round-units.ts';
import type { RoundAt } from './step-input.ts';

/** Opens the round for staff, once every batch is frozen. A round that is open already stays as it is. */
export async function markOpen(table: Table, { tenant, roundId }: RoundAt) {
  const where = { tenant, roundId };
  const batches = await readBatches(table, where);
  const opened = await Promise.all(batches.map((batch) => readBatch(table, where, batch[0]?.id ?? '')));
  if (opened.includes(undefined)) throw new Error('not every batch of the round is opened');
  const moved = await moveToOpen(table, where, new Date().toISOString());
  if (!moved && (await readRound(table, tenant, roundId))?.state === 'planned')
    throw new Error('the round could not be opened');
  return { tenant, roundId };
}

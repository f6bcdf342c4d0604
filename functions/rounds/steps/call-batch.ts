import type { Table } from '#functions/kernel/table.ts';
import { finishBatch, showProgress } from '../store/round-progress.ts';
import { callGroups } from '../store/task-store.ts';
import { readBatch, readUnits } from '../store/round-units.ts';
import type { InputOfStep } from './step-input.ts';

interface Batch {
  tenant: string;
  roundId: string;
  units: readonly string[];
}

async function callBatch(table: Table, { tenant, roundId, units }: Batch): Promise<void> {
  const groups = (await readBatch(table, { tenant, roundId }, units[0] ?? '')) ?? [];
  await callGroups(
    table,
    tenant,
    groups.map((group) => ({ ...group, roundId })),
  );
}

/** Calls upon the groups of some units: one item each. What a group owes is worked out when someone looks. */
export async function remindBatch(table: Table, input: InputOfStep<'remind-batch'>) {
  await callBatch(table, input);
  return {};
}

/** The same at the closing, where follow-ups and talks with parents are left to do; with progress shown. */
export async function closeBatch(table: Table, input: InputOfStep<'close-batch'>) {
  const { tenant, roundId } = input;
  const units = await readUnits(table, { tenant, roundId });
  const sizeOf = (some: typeof units) => some.reduce((sum, unit) => sum + unit.groups, 0);
  await showProgress(table, { tenant, roundId }, 'closing', sizeOf(units));
  await callBatch(table, input);
  const mine = units.filter((unit) => input.units.includes(unit.id));
  await finishBatch(table, { tenant, roundId }, 'closing', input.units[0] ?? '', sizeOf(mine));
  return {};
}

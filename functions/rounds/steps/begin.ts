import { listUnits } from '#functions/people/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { markBegun, showProgress } from '../store/round-progress.ts';
import { readRound } from '../store/round-store.ts';
import { freezeUnits, readBatches } from '../store/round-units.ts';
import { findHomes, readCohorts } from '../store/unit-cohorts.ts';
import type { RoundAt } from './step-input.ts';

/**
 * Freezes the plan, the units, and where children in several units are assessed, and says what is to be opened. Answers `proceed: false` when the round is not planned
 * any more: cancelled, or opened by another execution. Two executions that begin at once get the same batches and
 * write the same items.
 */
export async function begin(table: Table, { tenant, roundId }: RoundAt) {
  const where = { tenant, roundId };
  const refusal = { ...where, proceed: false, batches: [] };
  if (!(await markBegun(table, where, new Date().toISOString()))) return refusal;
  const round = await readRound(table, tenant, roundId);
  if (!round) return refusal;
  const wanted = new Set(round.unitIds);
  const chosen = (await listUnits(table, tenant)).filter((unit) => wanted.size === 0 || wanted.has(unit.id));
  const units = chosen.filter((unit) => unit.groups.some((group) => group.children > 0));
  const cohorts = await readCohorts(
    table,
    tenant,
    units.map((unit) => unit.id),
    round,
  );
  await freezeUnits(table, where, {
    units: units.map(({ id, name, groups }) => ({ id, name, groups: groups.length })),
    homes: await findHomes(table, tenant, cohorts, dateOf(new Date())),
  });
  const batches = await readBatches(table, where);
  const total = batches.flat().reduce((sum, unit) => sum + unit.groups, 0);
  await showProgress(table, where, 'opening', total);
  return { ...where, proceed: true, batches: batches.map((batch) => batch.map((unit) => unit.id)) };
}

import type { Position } from '#shared/instruments/topi.ts';
import type { Round } from '#shared/rounds/round.ts';
import { listGroups } from '#functions/people/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { cohortOf, rosterOf } from '../domain/cohort.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import { addRoster } from '../store/group-round-store.ts';
import { previousPositions, roundsBefore } from '../store/previous-positions.ts';
import { finishBatch } from '../store/round-progress.ts';
import { readRound } from '../store/round-store.ts';
import type { RoundUnit } from '../domain/batches.ts';
import { readBatch, readFrozen, saveBatch, type RoundGroup, type RoundUnits } from '../store/round-units.ts';
import type { InputOfStep } from './step-input.ts';

const UNITS_AT_ONCE = 4;
const GROUPS_AT_ONCE = 4;

/**
 * Freezes the cohort of some units: one item per group, then one for the batch that lists the groups. A cohort that is
 * frozen stays as it is, so a repeat after a kill changes nothing; a batch that is finished is not read again.
 */
export async function openBatch(table: Table, { tenant, roundId, units: ids }: InputOfStep<'open-batch'>) {
  const where = { tenant, roundId };
  const batch = ids[0] ?? '';
  const [round, { units, homes }, opened] = await Promise.all([
    readRound(table, tenant, roundId),
    readFrozen(table, where),
    readBatch(table, where, batch),
  ]);
  if (!round) throw new Error('the round is gone');
  const mine = units.filter((unit) => ids.includes(unit.id));
  if (!opened) {
    const earlier = await roundsBefore(table, tenant, round);
    const groups = await inParallel(mine, UNITS_AT_ONCE, (unit) =>
      openUnit(table, tenant, round, earlier, unit, homes),
    );
    await saveBatch(table, where, batch, groups.flat());
  }
  const size = mine.reduce((sum, unit) => sum + unit.groups, 0);
  await finishBatch(table, where, 'opening', batch, size);
  return {};
}

async function openUnit(
  table: Table,
  tenant: string,
  round: Round,
  earlier: readonly string[],
  unit: RoundUnit,
  homes: RoundUnits['homes'],
): Promise<RoundGroup[]> {
  const isElsewhere = (childId: string) => (homes.get(childId) ?? unit.id) !== unit.id;
  const cohort = cohortOf(await listGroups(table, tenant, unit.id), round, isElsewhere);
  return inParallel(cohort, GROUPS_AT_ONCE, async (one) => {
    const groupId = one.group.id;
    const childIds = one.children.map((child) => child.id);
    const previous: ReadonlyMap<string, Position> = await previousPositions(
      table,
      tenant,
      earlier,
      groupId,
      childIds,
    );
    const roster = rosterOf(unit, one, round.ownRequired, previous);
    await addRoster(table, { tenant, roundId: round.id, groupId }, roster);
    return { unitId: unit.id, groupId };
  });
}

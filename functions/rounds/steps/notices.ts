import { takesJoint, type Round } from '#shared/rounds/round.ts';
import { listGroups, listUnits, recordNoticeOnChild } from '#functions/people/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { batchesOf, type RoundUnit } from '../domain/batches.ts';
import { cohortOf } from '../domain/cohort.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import { readRoster } from '../store/group-round-store.ts';
import { markNoticed } from '../store/notice-marks.ts';
import { endProgress, finishBatch, knowTotal } from '../store/round-progress.ts';
import { listRounds, readRound } from '../store/round-store.ts';
import { listRoundGroups, type RoundGroup } from '../store/round-units.ts';
import type { InputOfStep } from './step-input.ts';

const CHILDREN_AT_ONCE = 8;
const DOING = 'recording-notices';

/** The units the plan touches today, in batches. */
export async function beginNotices(table: Table, { step: _, ...input }: InputOfStep<'begin-notices'>) {
  const { tenant, roundId } = input;
  const round = await readRound(table, tenant, roundId);
  const wanted = new Set(round?.unitIds ?? []);
  const units = (round ? await listUnits(table, tenant) : [])
    .filter((unit) => wanted.size === 0 || wanted.has(unit.id))
    .map(({ id, name, groups }) => ({ id, name, groups: groups.length }));
  const batches = batchesOf(units);
  await knowTotal(table, { tenant, roundId }, DOING, sizeOf(units));
  return { ...input, batches: batches.map((batch) => batch.map((unit) => unit.id)) };
}

/**
 * Records the notice on every child of the units that the round touches: those of the age today, and those who are in
 * the cohort already. A notice with the same text and day is recorded once.
 */
export async function recordNoticesBatch(table: Table, input: InputOfStep<'record-notices-batch'>) {
  const { tenant, roundId, units, noticeVersion, sentOn, channel, by } = input;
  const [rounds, unitsNow] = await Promise.all([listRounds(table, tenant), listUnits(table, tenant)]);
  const round = await readRound(table, tenant, roundId);
  if (!round) throw new Error('the round is gone');
  const frozen = await frozenGroups(
    table,
    tenant,
    [round, ...rounds.filter((one) => one.id !== roundId)],
    units,
  );
  const now = new Date();
  const notice = { version: noticeVersion, sentOn, channel, recordedAt: now.toISOString(), recordedBy: by };
  for (const unitId of units) {
    const cohort = cohortOf(await listGroups(table, tenant, unitId), round);
    const mine = frozen.filter((one) => one.unitId === unitId);
    const rosters = await Promise.all(mine.map((where) => readRoster(table, { tenant, ...where })));
    const inThisRound = rosters.filter((_roster, index) => mine[index]?.roundId === roundId);
    const children = new Set([
      ...cohort.flatMap((group) => group.children.map((child) => child.id)),
      ...inThisRound.flatMap((roster) => (roster?.children ?? []).map((child) => child.id)),
    ]);
    await inParallel([...children], CHILDREN_AT_ONCE, (childId) =>
      recordNoticeOnChild(table, { tenant, childId, today: dateOf(now), notice }),
    );
    for (const where of mine) await markNoticed(table, { tenant, ...where }, children);
  }
  const done = sizeOf(
    unitsNow.filter((unit) => units.includes(unit.id)).map((unit) => ({ groups: unit.groups.length })),
  );
  await finishBatch(table, { tenant, roundId }, DOING, units[0] ?? '', done);
  return {};
}

export async function finishNotices(table: Table, { tenant, roundId }: InputOfStep<'finish-notices'>) {
  await endProgress(table, { tenant, roundId }, DOING);
  return { tenant, roundId };
}

/** Groups of these units in rounds that still take assessments. */
async function frozenGroups(
  table: Table,
  tenant: string,
  rounds: readonly Round[],
  units: readonly string[],
): Promise<(RoundGroup & { roundId: string })[]> {
  const open = rounds.filter((round) => takesJoint(round.state));
  const groups = await Promise.all(
    open.map(async ({ id }) =>
      (await listRoundGroups(table, tenant, id)).map((group) => ({ ...group, roundId: id })),
    ),
  );
  return groups.flat().filter((group) => units.includes(group.unitId));
}

const sizeOf = (units: readonly Pick<RoundUnit, 'groups'>[]): number =>
  units.reduce((sum, unit) => sum + unit.groups, 0);

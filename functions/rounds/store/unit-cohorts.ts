import type { RoundPlan } from '#shared/rounds/round.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listGroups, readChildProfiles } from '#functions/people/index.ts';
import { cohortOf } from '../domain/cohort.ts';
import { homeUnit, inSeveralUnits, type UnitChildren } from '../domain/home-unit.ts';

const UNITS_AT_ONCE = 16;
type Ages = Pick<RoundPlan, 'ages' | 'opensOn'>;

export interface UnitCohort extends UnitChildren {
  groups: ReturnType<typeof cohortOf>;
}

/** The cohorts of the units as their groups stand now: one query a unit. */
export const readCohorts = (
  table: Table,
  tenant: string,
  unitIds: readonly string[],
  plan: Ages,
): Promise<UnitCohort[]> =>
  inParallel(unitIds, UNITS_AT_ONCE, async (unitId) => {
    const groups = cohortOf(await listGroups(table, tenant, unitId), plan);
    return { unitId, groups, childIds: groups.flatMap(({ children }) => children.map(({ id }) => id)) };
  });

/**
 * For every child that more than one of the units would assess, the one that does. Reads the profiles of these
 * children alone, and they are few.
 */
export async function findHomes(
  table: Table,
  tenant: string,
  units: readonly UnitChildren[],
  day: string,
): Promise<Map<string, string>> {
  const several = inSeveralUnits(units);
  const profiles = await readChildProfiles(table, tenant, [...several.keys()]);
  const childOf = new Map(profiles.map((child) => [child.id, child]));
  return new Map([...several].map(([id, unitIds]) => [id, homeUnit(childOf.get(id), unitIds, day) ?? '']));
}

import { holdsOn } from '#shared/access/held.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listUnits, readRegister } from '#functions/people/index.ts';

export interface Team {
  id: string;
  name: string;
}

/** The units in which somebody is a member of a district team today, by name. One round trip; eventually consistent. */
export async function listDistrictTeams(table: Table, tenant: string, today: string): Promise<Team[]> {
  const [register, units] = await Promise.all([readRegister(table, tenant), listUnits(table, tenant)]);
  const ids = new Set(
    register.flatMap(({ memberships }) =>
      memberships.flatMap((held) =>
        held.role === 'district-team' && holdsOn(held, today) ? [held.unitId] : [],
      ),
    ),
  );
  return units.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }));
}

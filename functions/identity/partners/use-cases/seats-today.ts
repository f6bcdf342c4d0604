import { acrossTenants } from '#functions/kernel/tenant.ts';
import type { Person } from '../../domain/username.ts';
import { isToday, readPersonHere } from '../../store/person-store.ts';
import type { PartnerTools } from '../tools.ts';

/** The seats in which the person has a role today, in municipalities that are still here. */
export async function seatsToday(
  { table, municipalities }: PartnerTools,
  seats: readonly Person[],
  today: string,
): Promise<Person[]> {
  const known = new Set((await municipalities.all()).map((one) => one.tenant));
  const here = seats.filter(({ tenant }) => known.has(tenant));
  const held = await acrossTenants(
    here.map(({ tenant }) => tenant),
    async (tenant) => {
      const mine = here.filter((one) => one.tenant === tenant);
      const people = await Promise.all(mine.map((seat) => readPersonHere(table, seat)));
      const holds = await Promise.all(
        people.map((one) => isToday(table, tenant, one, { side: 'staff', today })),
      );
      return mine.filter((_, index) => holds[index]);
    },
  );
  return held.flat();
}

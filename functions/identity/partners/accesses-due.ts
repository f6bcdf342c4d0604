import type { PartnerAccess } from '#shared/identity/partner-access.ts';
import type { Table } from '#functions/kernel/table.ts';
import { daysAfter } from './domain/days.ts';
import { listAccesses, viewAccess } from './store/access-store.ts';

/**
 * The accesses of outside partners whose last day comes within so many days from today, soonest first: for reminding
 * whoever invited them to extend or let go. One query.
 */
export async function accessesDue(
  table: Table,
  { tenant, today, withinDays }: { tenant: string; today: string; withinDays: number },
): Promise<PartnerAccess[]> {
  const until = daysAfter(today, withinDays);
  return (await listAccesses(table, tenant))
    .map((one) => viewAccess(one, { today, now: `${today}T00:00:00.000Z` }))
    .filter(({ state, endsOn }) => state === 'active' && endsOn <= until)
    .sort((one, other) => one.endsOn.localeCompare(other.endsOn));
}

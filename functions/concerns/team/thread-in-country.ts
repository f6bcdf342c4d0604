import type { Table } from '#functions/kernel/table.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { readStoredThread } from '#functions/people/index.ts';

/** What stands about the child, and the country whose law says on what a team may be asked with the name. */
export async function threadInCountry(table: Table, tenant: string, childId: string) {
  const [thread, { country }] = await Promise.all([
    readStoredThread(table, tenant, childId),
    countryCalendar(table, tenant),
  ]);
  return thread && { thread, country };
}

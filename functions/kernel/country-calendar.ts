import * as z from 'zod';
import { calendarSchema, type Period } from '#shared/access/municipality-calendar.ts';
import { countries, type Country } from '#shared/access/law.ts';
import { partition } from './keys.ts';
import type { Table } from './table.ts';

/** Which country's law and holidays hold in the municipality, and its own days off. */
export interface CountryCalendar {
  country: Country;
  calendar: readonly Period[];
}

/** A municipality that was founded before countries were written down is Danish. */
const storedSchema = z.object({
  country: z.enum(countries).default('DK'),
  calendar: calendarSchema.default([]),
});
const KEPT_MS = 60_000;
type Kept = { until: number; reading: Promise<CountryCalendar> };
const known = new WeakMap<Table, Map<string, Kept>>();

/** Read once a minute in each container, so that it costs a write no round trip: begin it with whatever else is loaded. */
export function countryCalendar(table: Table, tenant: string): Promise<CountryCalendar> {
  const byTenant = known.get(table) ?? new Map<string, Kept>();
  known.set(table, byTenant);
  const kept = byTenant.get(tenant);
  if (kept && Date.now() < kept.until) return kept.reading;
  const reading = table
    .get({ pk: partition(tenant, 'municipality'), sk: 'settings' })
    .then((item) => storedSchema.parse(item ?? {}));
  byTenant.set(tenant, { until: Date.now() + KEPT_MS, reading });
  reading.catch(() => byTenant.delete(tenant));
  return reading;
}

/** What was kept does not hold any more: it has been set anew. */
export const forgetCountryCalendar = (table: Table, tenant: string): void => {
  known.get(table)?.delete(tenant);
};

import { readMunicipality as contract } from '#shared/access/read-municipality.contract.ts';
import { done } from '#shared/refusals.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readMunicipality as read } from '../store/municipality-store.ts';

/** What the municipality says of itself, for those who may change it. */
export const readMunicipality = (table: Table) =>
  endpoint(contract, {
    async load(_, { tenant }) {
      const [said, { country }] = await Promise.all([read(table, tenant), countryCalendar(table, tenant)]);
      return { ...said, country };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done(loaded),
  });

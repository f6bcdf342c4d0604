import { readMunicipalityCockpit as contract } from '#shared/insight/read-municipality-cockpit.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readTotal, readUnitsPage } from '../store/counter-store.ts';

const UNITS_ON_PAGE = 50;

/** One round trip, counters only. */
export const readMunicipalityCockpit = (table: Table) =>
  endpoint(contract, {
    async load({ roundId, after }, { tenant }) {
      const [total, page] = await Promise.all([
        readTotal(table, tenant, roundId),
        readUnitsPage(table, { tenant, roundId }, UNITS_ON_PAGE, after),
      ]);
      return { total, page };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded: { total, page } }) =>
      done({
        total,
        units: page.units.map(({ id, name, counts }) => ({ unitId: id, unitName: name, counts })),
        ...(page.next && { next: page.next }),
      }),
  });

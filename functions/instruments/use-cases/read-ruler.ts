import { readRuler as contract } from '#shared/instruments/read-ruler.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRulerBand, readRulerVersion } from '../ruler-store.ts';

/** A ruler with the texts of one age band: the one in force, or the version a placement was made with. */
export const readRuler = (table: Table) =>
  endpoint(contract, {
    async load({ rulerId, version, bandId }, { tenant }) {
      const ruler = await readRulerVersion(table, tenant, rulerId, version);
      const band = ruler && (await readRulerBand(table, tenant, ruler, bandId));
      return band && { ruler, band };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done(loaded),
  });

import { listRulers as contract } from '#shared/instruments/list-rulers.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRulersInForce } from '../ruler-store.ts';

/** The rulers there are, as they are in force. */
export const listRulers = (table: Table) =>
  endpoint(contract, {
    load: (_, { tenant }) => readRulersInForce(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done({ rulers: loaded }),
  });

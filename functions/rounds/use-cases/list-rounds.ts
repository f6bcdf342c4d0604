import { done } from '#shared/refusals.ts';
import { listRounds as contract } from '#shared/rounds/list-rounds.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listRounds as readRounds } from '../store/round-store.ts';

export const listRounds = (table: Table) =>
  endpoint(contract, {
    load: (_input, { tenant }) => readRounds(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded }) => done({ rounds: loaded }),
  });

import { done, refused } from '#shared/refusals.ts';
import { openRound as contract } from '#shared/rounds/open-round.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Machines } from '../store/machines.ts';
import { readRound } from '../store/round-store.ts';

/** Starts the round's execution; the first step takes the round. The reply tells the round as it was when asked. */
export const openRound = (table: Table, machines: Machines) =>
  endpoint(contract, {
    about: ({ roundId }) => ({ kind: 'round', id: roundId }),
    load: ({ roundId }, { tenant }) => readRound(table, tenant, roundId),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { roundId }, tenant, loaded: round }) {
      if (round.state === 'cancelled') return refused('cancelled');
      if (round.state === 'planned') await machines.startRound(tenant, roundId);
      return done(round);
    },
  });

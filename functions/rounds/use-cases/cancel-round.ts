import { done, refused } from '#shared/refusals.ts';
import { cancelRound as contract } from '#shared/rounds/cancel-round.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { cancelStored } from '../store/round-moves.ts';
import { readStored } from '../store/round-store.ts';
import { onceMore } from './once-more.ts';

export const cancelRound = (table: Table) =>
  endpoint(contract, {
    about: ({ roundId }) => ({ kind: 'round', id: roundId }),
    load: ({ roundId }, { tenant }) => readStored(table, tenant, roundId),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { roundId, version }, tenant, loaded }) {
      const load = () => readStored(table, tenant, roundId);
      return onceMore(loaded, load, async ({ round, begunAt }) => {
        if (round.state === 'cancelled') return done(round);
        if (round.state !== 'planned' || begunAt) return refused('already-opened');
        if (round.version !== version) return refused('changed-meanwhile', { current: round });
        const cancelled = await cancelStored(table, { tenant, roundId }, version);
        return cancelled ? done({ ...round, state: 'cancelled' as const, version: version + 1 }) : undefined;
      });
    },
  });

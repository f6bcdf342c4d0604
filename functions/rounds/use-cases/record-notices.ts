import { done, refused } from '#shared/refusals.ts';
import { recordNotices as contract } from '#shared/rounds/record-notices.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { isSameContent } from '../domain/same-content.ts';
import type { Machines } from '../store/machines.ts';
import { startNoticeRun } from '../store/round-progress.ts';
import { readStored } from '../store/round-store.ts';
import { onceMore } from './once-more.ts';

/**
 * Takes the round for one run of notices and starts its execution. The same request while it runs starts the same
 * execution, so that a reply that was lost in between is made good.
 */
export const recordNotices = (table: Table, machines: Machines) =>
  endpoint(contract, {
    about: ({ roundId }) => ({ kind: 'round', id: roundId }),
    load: ({ roundId }, { tenant }) => readStored(table, tenant, roundId),
    subject: () => ({ kind: 'tenant' }),
    async run({ input, tenant, actor, today, loaded }) {
      const { roundId, noticeVersion, sentOn, channel } = input;
      if (sentOn > today) return refused('sent-in-the-future');
      const load = () => readStored(table, tenant, roundId);
      return onceMore(loaded, load, async ({ round, noticeRun, noticeRuns }) => {
        if (round.state === 'cancelled') return refused('cancelled');
        const run = { noticeVersion, sentOn, channel, by: actor.id };
        if (round.progress) {
          const isTheSame = round.progress.doing === 'recording-notices' && isSameContent(noticeRun, run);
          if (!isTheSame) return refused('already-running');
          await machines.startNotices({ tenant, roundId, ...run }, noticeRuns);
          return done(round);
        }
        if (!(await startNoticeRun(table, { tenant, roundId }, run))) return undefined;
        await machines.startNotices({ tenant, roundId, ...run }, noticeRuns + 1);
        return done({ ...round, progress: { doing: 'recording-notices' as const, done: 0, of: 0 } });
      });
    },
  });

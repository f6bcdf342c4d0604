import { done, refused } from '#shared/refusals.ts';
import { informParents as contract } from '#shared/rounds/inform-parents.contract.ts';
import type { InformedEntry } from '#shared/rounds/thread-entries.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { withInformed } from '../domain/child-progress.ts';
import { childLine } from '../domain/group-round.ts';
import { againstInformed, hasSeen } from '../domain/rules.ts';
import { isSameContent } from '../domain/same-content.ts';
import { moveChild } from '../store/group-round-store.ts';
import { putEntry, readInformed } from '../store/thread-store.ts';
import { loadChildFacts, type ChildAt } from './child-facts.ts';
import { onceMore } from './once-more.ts';

export const informParents = (table: Table) => {
  const load = async (where: ChildAt) => {
    const [facts, informed] = await Promise.all([loadChildFacts(table, where), readInformed(table, where)]);
    return facts && { ...facts, informed };
  };
  return endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => load({ ...input, tenant }),
    subject: ({ child }, { groupId }, { today }) => childSubject(child, today, groupId),
    async run({ input, tenant, actor, now, today, loaded }) {
      const { childId, roundId, how, on, parentsView } = input;
      const where = { ...input, tenant };
      const said = { how, on, parentsView };
      return onceMore(
        loaded,
        () => load(where),
        async ({ place, informed }) => {
          if (!place) return refused('not-in-the-round');
          const { round, roster, line, progress } = place;
          if (informed && isSameContent(said, saidOf(informed)))
            return done({ child: childLine(line, progress, actor.id), informed });
          const against = againstInformed(round.state, progress);
          if (against) return refused(against);
          if (on > today) return refused('in-the-future');
          if (!hasSeen(informed, progress, input.version))
            return refused('changed-meanwhile', { current: informed });
          const after = withInformed(progress);
          const entry: InformedEntry = {
            kind: 'informed',
            roundId,
            roundName: round.name,
            at: now,
            by: { id: actor.id, name: actor.name },
            version: after.version,
            ...said,
          };
          const { ok } = await table.transact([
            putEntry(where, entry),
            moveChild(where, roster, { childId, name: 'inform-parents', before: progress, after }),
          ]);
          return ok ? done({ child: childLine(line, after, actor.id), informed: entry }) : undefined;
        },
      );
    },
  });
};

const saidOf = ({ how, on, parentsView }: InformedEntry) => ({ how, on, parentsView });

import { done, refused } from '#shared/refusals.ts';
import { withdrawOwnAssessment as contract } from '#shared/rounds/withdraw-own-assessment.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { withoutOwn } from '../domain/child-progress.ts';
import { childLine } from '../domain/group-round.ts';
import { againstOwn } from '../domain/rules.ts';
import { moveChild } from '../store/group-round-store.ts';
import { deleteOwn } from '../store/thread-store.ts';
import { loadChildFacts } from './child-facts.ts';
import { onceMore } from './once-more.ts';

export const withdrawOwnAssessment = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadChildFacts(table, { ...input, tenant }),
    subject: ({ child }, { groupId }, { today }) => childSubject(child, today, groupId),
    async run({ input, tenant, actor, loaded }) {
      const where = { ...input, tenant };
      return onceMore(
        loaded,
        () => loadChildFacts(table, where),
        async ({ place }) => {
          if (!place) return refused('not-in-the-round');
          const { round, roster, line, progress } = place;
          if (!progress.own.includes(actor.id)) return done(childLine(line, progress, actor.id));
          const against = againstOwn(round.state, progress);
          if (against) return refused(against);
          const after = withoutOwn(progress, actor.id);
          const { ok } = await table.transact([
            deleteOwn(where, actor.id),
            moveChild(where, roster, { childId: line.id, name: 'withdraw-own', before: progress, after }),
          ]);
          return ok ? done(childLine(line, after, actor.id)) : undefined;
        },
      );
    },
  });

import { done, refused } from '#shared/refusals.ts';
import { agreeFollowUp as contract } from '#shared/rounds/agree-follow-up.contract.ts';
import type { FollowUp } from '#shared/rounds/follow-up.ts';
import type { FollowUpEntry } from '#shared/rounds/thread-entries.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { withFollowUp } from '../domain/child-progress.ts';
import { childLine } from '../domain/group-round.ts';
import { againstFollowUp, hasSeen } from '../domain/rules.ts';
import { isSameContent } from '../domain/same-content.ts';
import { moveChild } from '../store/group-round-store.ts';
import { putEntry, readFollowUp } from '../store/thread-store.ts';
import { loadChildFacts, type ChildAt } from './child-facts.ts';
import { onceMore } from './once-more.ts';
import { nameResponsible } from './name-responsible.ts';
import { reviewWrites } from './review-writes.ts';

export const agreeFollowUp = (table: Table) => {
  const load = async (where: ChildAt) => {
    const [facts, entry] = await Promise.all([loadChildFacts(table, where), readFollowUp(table, where)]);
    return facts && { ...facts, entry };
  };
  return endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => load({ ...input, tenant }),
    subject: ({ child }, { groupId }, { today }) => childSubject(child, today, groupId),
    async run({ input, tenant, actor, now, loaded }) {
      const { childId, roundId, finish } = input;
      const where = { ...input, tenant };
      return onceMore(
        loaded,
        () => load(where),
        async ({ place, entry }) => {
          if (!place) return refused('not-in-the-round');
          const { round, roster, line, progress } = place;
          const against = againstFollowUp(round.state, progress, input.followUp, finish);
          if (against) return refused(against);
          const followUp = await nameResponsible(table, tenant, roster, actor, entry, input.followUp);
          if (!followUp) return refused('responsible-unknown');
          const after = withFollowUp(progress, finish);
          if (entry && isSameContent(followUp, contentOf(entry)) && after.state === progress.state)
            return done({ child: childLine(line, progress, actor.id), followUp: entry });
          if (!hasSeen(entry, progress, input.version))
            return refused('changed-meanwhile', { current: entry });
          const next: FollowUpEntry = {
            kind: 'follow-up',
            roundId,
            roundName: round.name,
            at: now,
            by: { id: actor.id, name: actor.name },
            version: after.version,
            ...followUp,
          };
          const agreed = after.state !== 'joint';
          const { ok } = await table.transact([
            putEntry(where, next),
            moveChild(where, roster, {
              childId,
              name: finish
                ? 'agree-follow-up'
                : progress.state === 'joint'
                  ? 'draft-follow-up'
                  : 'agree-follow-up',
              before: progress,
              after,
            }),
            ...(agreed ? reviewWrites(where, roster, line, entry, followUp) : []),
          ]);
          return ok ? done({ child: childLine(line, after, actor.id), followUp: next }) : undefined;
        },
      );
    },
  });
};

const contentOf = ({ focusPoints, actions }: FollowUpEntry): FollowUp => ({ focusPoints, actions });

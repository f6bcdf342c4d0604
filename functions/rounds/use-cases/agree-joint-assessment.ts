import { done, refused } from '#shared/refusals.ts';
import { agreeJointAssessment as contract } from '#shared/rounds/agree-joint-assessment.contract.ts';
import type { JointEntry } from '#shared/rounds/thread-entries.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { withJoint } from '../domain/child-progress.ts';
import { childLine } from '../domain/group-round.ts';
import { againstJoint, hasSeen } from '../domain/rules.ts';
import { isSameContent } from '../domain/same-content.ts';
import { moveChild } from '../store/group-round-store.ts';
import { putEntry, readJoint } from '../store/thread-store.ts';
import { loadChildFacts, type ChildAt } from './child-facts.ts';
import { onceMore } from './once-more.ts';

export const agreeJointAssessment = (table: Table) => {
  const load = async (where: ChildAt) => {
    const [facts, joint] = await Promise.all([loadChildFacts(table, where), readJoint(table, where)]);
    return facts && { ...facts, joint };
  };
  return endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => load({ ...input, tenant }),
    subject: ({ child }, { groupId }, { today }) => childSubject(child, today, groupId),
    async run({ input, tenant, actor, now, loaded }) {
      const { childId, roundId, judgement } = input;
      const where = { ...input, tenant };
      return onceMore(
        loaded,
        () => load(where),
        async ({ place, joint }) => {
          if (!place) return refused('not-in-the-round');
          const { round, roster, line, progress } = place;
          if (joint && isSameContent(judgement, judgementOf(joint)))
            return done({ child: childLine(line, progress, actor.id), joint });
          const against = againstJoint(round.state, progress, roster.required);
          if (against)
            return refused(against, { facts: { own: progress.own.length, required: roster.required } });
          if (!hasSeen(joint, progress, input.version))
            return refused('changed-meanwhile', { current: joint });
          const after = withJoint(progress, judgement.position);
          const entry: JointEntry = {
            kind: 'joint',
            roundId,
            roundName: round.name,
            at: now,
            by: { id: actor.id, name: actor.name },
            version: after.version,
            ...judgement,
            instrumentVersion: round.instrumentVersion,
            ...(line.previous && { previous: line.previous }),
            fewerThanRequired: progress.own.length < roster.required,
          };
          const { ok } = await table.transact([
            putEntry(where, entry),
            moveChild(where, roster, { childId, name: 'agree-joint', before: progress, after }),
          ]);
          return ok ? done({ child: childLine(line, after, actor.id), joint: entry }) : undefined;
        },
      );
    },
  });
};

const judgementOf = ({ position, dimensions, comment }: JointEntry) => ({ position, dimensions, comment });

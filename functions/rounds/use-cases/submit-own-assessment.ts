import { done, refused } from '#shared/refusals.ts';
import { submitOwnAssessment as contract } from '#shared/rounds/submit-own-assessment.contract.ts';
import type { OwnEntry } from '#shared/rounds/thread-entries.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject } from '#functions/people/index.ts';
import { withCorrectedOwn, withOwn } from '../domain/child-progress.ts';
import { childLine } from '../domain/group-round.ts';
import { againstOwn, hasSeen, isNoticed } from '../domain/rules.ts';
import { isSameContent } from '../domain/same-content.ts';
import { moveChild } from '../store/group-round-store.ts';
import { putEntry, readOwn } from '../store/thread-store.ts';
import { loadChildFacts, type ChildAt } from './child-facts.ts';
import { onceMore } from './once-more.ts';

export const submitOwnAssessment = (table: Table) => {
  const load = async (where: ChildAt, actorId: string) => {
    const [facts, own] = await Promise.all([loadChildFacts(table, where), readOwn(table, where, actorId)]);
    return facts && { ...facts, own };
  };
  return endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant, actorId }) => load({ ...input, tenant }, actorId),
    subject: ({ child }, { groupId }, { today }) => childSubject(child, today, groupId),
    async run({ input, tenant, actor, now, today, loaded }) {
      const { childId, roundId, judgement } = input;
      const where = { ...input, tenant };
      const again = () => load(where, actor.id);
      return onceMore(loaded, again, async ({ child, place, own }) => {
        if (!place) return refused('not-in-the-round');
        const { round, roster, line, progress } = place;
        if (own && isSameContent(judgement, judgementOf(own)))
          return done(childLine(line, progress, actor.id));
        const against = againstOwn(round.state, progress);
        if (against) return refused(against);
        if (!isNoticed(child, today)) return refused('notice-missing');
        if (!hasSeen(own, progress, input.version)) return refused('changed-meanwhile', { current: own });
        const after = own ? withCorrectedOwn(progress) : withOwn(progress, actor.id, roster.required);
        const entry: OwnEntry = {
          kind: 'own',
          roundId,
          roundName: round.name,
          at: now,
          by: { id: actor.id, name: actor.name },
          version: after.version,
          ...judgement,
          instrumentVersion: round.instrumentVersion,
          required: roster.required,
        };
        const name = own ? 'correct-own' : 'submit-own';
        const { ok } = await table.transact([
          putEntry(where, entry),
          moveChild(where, roster, { childId, name, before: progress, after }),
        ]);
        return ok ? done(childLine(line, after, actor.id)) : undefined;
      });
    },
  });
};

const judgementOf = ({ position, dimensions, comment }: OwnEntry) => ({ position, dimensions, comment });

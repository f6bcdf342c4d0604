import { fullName } from '#shared/people/full-name.ts';
import { answerErasure as contract } from '#shared/rights/answer-erasure.contract.ts';
import { isAnswerable, shownErasureSchema, type Erasure } from '#shared/rights/erasure.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { changeErasure } from '../store/erasure-store.ts';
import { erasureSubject, readAboutErasure } from './about-erasure.ts';
import { erasureHolds } from './erasure-holds.ts';
import type { RightsTools } from './tools.ts';

/**
 * The second pair of eyes: the leader of the child's last place, or an administrator. A yes is checked against what
 * stands in the way now, and again before anything goes; said again, it sets going again what may have stopped.
 */
export const answerErasure = ({ table, queue }: Pick<RightsTools, 'table' | 'queue'>) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ erasureId }, { tenant }) => readAboutErasure(table, tenant, erasureId),
    subject: (about, _, { actorId }) => erasureSubject(about, actorId),
    async run({ loaded: { erasure, child }, input: { version, answer }, tenant, actor, now, today }) {
      const { id, reason, state, kinds } = erasure;
      if (answer === 'approve' && erasure.proposedBy.id === actor.id) return refused('four-eyes');
      const shownAs = (one: Erasure) =>
        done(shownErasureSchema.parse({ ...one, childName: child ? fullName(child) : '' }));
      const start = () => queue.send({ kind: 'erase', tenant, erasureId: id });
      if (answer === 'approve' && (state === 'approved' || state === 'erasing')) {
        await start();
        return shownAs(erasure);
      }
      if (answer === 'decline' && state === 'declined' && erasure.answeredBy?.id === actor.id)
        return shownAs(erasure);
      if (!isAnswerable(erasure) || !child) return refused('already-answered');
      if (erasure.version !== version) return refused('changed-meanwhile');
      const { holds } = await erasureHolds(table, child, reason, today, kinds);
      const next = answer === 'decline' ? 'declined' : holds.length > 0 ? 'held' : 'approved';
      const changed = await changeErasure(table, tenant, erasure, {
        ...{ state: next, holds, answeredAt: now, answeredBy: { id: actor.id, name: actor.name } },
      });
      if (!changed) return refused('changed-meanwhile');
      if (next === 'approved') await start();
      return shownAs(changed);
    },
  });

import { fullName } from '#shared/people/child.ts';
import { answerErasure as contract } from '#shared/rights/answer-erasure.contract.ts';
import { isAnswerable, shownErasureSchema } from '#shared/rights/erasure.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { changeErasure, readErasure } from '../store/erasure-store.ts';
import { erasureHolds } from './erasure-holds.ts';
import type { RightsTools } from './tools.ts';

/**
 * The second pair of eyes. A yes is checked against what stands in the way now, and again before anything goes; said
 * again, it sets going again what may have stopped.
 */
export const answerErasure = ({ table, queue }: Omit<RightsTools, 'files'>) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ erasureId }, { tenant }) => readErasure(table, tenant, erasureId),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: erasure, input: { version, answer }, tenant, actor, now, today }) {
      const { id, childId, reason, state } = erasure;
      if (answer === 'approve' && erasure.proposedBy.id === actor.id) return refused('four-eyes');
      const child = childId === undefined ? undefined : await readChildProfile(table, tenant, childId);
      const shownAs = (one: typeof erasure) =>
        done(shownErasureSchema.parse({ ...one, childName: child ? fullName(child) : '' }));
      const start = () => queue.send({ kind: 'erase', tenant, erasureId: id });
      if (answer === 'approve' && (state === 'approved' || state === 'erasing')) {
        await start();
        return shownAs(erasure);
      }
      if (!isAnswerable(erasure) || !child) return refused('already-answered');
      if (erasure.version !== version) return refused('changed-meanwhile');
      const { holds } = await erasureHolds(table, child, reason, today);
      const next = answer === 'decline' ? 'declined' : holds.length > 0 ? 'held' : 'approved';
      const changed = await changeErasure(table, tenant, erasure, {
        ...{ state: next, holds, answeredAt: now, answeredBy: { id: actor.id, name: actor.name } },
      });
      if (!changed) return refused('changed-meanwhile');
      if (next === 'approved') await start();
      return shownAs(changed);
    },
  });

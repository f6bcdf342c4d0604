import { isAnswerable } from '#shared/rights/erasure.ts';
import { reviewErasure as contract } from '#shared/rights/review-erasure.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { erasureSubject, readAboutErasure } from './about-erasure.ts';
import { previewOf } from './preview-erasure.ts';
import type { RightsTools } from './tools.ts';

/** Shows the second person what the proposal would take today. */
export const reviewErasure = (tools: Pick<RightsTools, 'table' | 'files' | 'seats'>) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: ({ erasureId }, { tenant }) => readAboutErasure(tools.table, tenant, erasureId),
    subject: (about, _, { actorId }) => erasureSubject(about, actorId),
    async run({ loaded: { erasure, child }, today }) {
      if (!child || !isAnswerable(erasure)) return refused('already-answered');
      const { reason, kinds } = erasure;
      return done(await previewOf(tools, child, { reason, today, ...(kinds && { proposed: kinds }) }));
    },
  });

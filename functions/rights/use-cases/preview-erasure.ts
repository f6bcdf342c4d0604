import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { previewErasure as contract } from '#shared/rights/preview-erasure.contract.ts';
import type { ErasureReason } from '#shared/rights/erasure.ts';
import type { ErasurePreview } from '#shared/rights/erasure-preview.ts';
import type { RetentionKind } from '#shared/rights/retention.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { extentOf, keptOf } from '../domain/erasing.ts';
import { erasureHolds } from './erasure-holds.ts';
import { lastUnit } from './last-place.ts';
import { readContents } from './read-contents.ts';
import type { RightsTools } from './tools.ts';

type Tools = Pick<RightsTools, 'table' | 'files' | 'seats'>;

/** What would go of the child today: of what was `proposed`, or of what the reason allows. */
export async function previewOf(
  tools: Tools,
  child: Child,
  { reason, proposed, today }: { reason: ErasureReason; proposed?: RetentionKind[]; today: string },
): Promise<ErasurePreview> {
  const { holds, scope } = await erasureHolds(tools.table, child, reason, today, proposed);
  const kinds = proposed ?? scope.kinds;
  const { since, ends, archived, entries } = scope;
  const archives = archived.some((kind) => kinds.includes('profile') || kinds.includes(kind));
  return {
    ...{ childId: child.id, childName: fullName(child), kinds, ends, archives, holds },
    ...(({ unitName }) => unitName !== undefined && { unitName })(lastUnit(child)),
    contents: await readContents(tools, child, { kinds: extentOf({ kinds }, entries), entries }),
    kept: kinds.length === 0 ? [] : keptOf({ kinds }, archives),
    ...(since !== undefined && { since }),
  };
}

/** Shows what erasing the child's file would take, before anybody proposes it. */
export const previewErasure = (tools: Tools) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(tools.table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input: { reason }, loaded: child, today }) {
      return done(await previewOf(tools, child, { reason, today }));
    },
  });

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { erasurePreviewSchema } from './erasure-preview.ts';

/** What a proposal would take today, for the second person before the answer. */
export const reviewErasure = contract({
  name: 'review-erasure',
  module: 'rights',
  method: 'GET',
  path: '/rights/erasures/{erasureId}/preview',
  permission: 'erasure.approve',
  audit: 'erasure.reviewed',
  input: z.object({ erasureId: idSchema }),
  output: erasurePreviewSchema,
  refusals: ['already-answered'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { erasureReasons } from './erasure.ts';
import { erasurePreviewSchema } from './erasure-preview.ts';

/** What would go if the child's file were proposed for this reason. */
export const previewErasure = contract({
  name: 'preview-erasure',
  module: 'rights',
  method: 'GET',
  path: '/rights/children/{childId}/erasure-preview',
  permission: 'erasure.propose',
  audit: 'erasure.previewed',
  input: z.object({ childId: idSchema, reason: z.enum(erasureReasons) }),
  output: erasurePreviewSchema,
  refusals: [],
});

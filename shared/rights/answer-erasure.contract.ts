import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { shownErasureSchema } from './erasure.ts';

/** A second person says yes or no to erasing. A yes cannot be taken back. */
export const answerErasure = contract({
  name: 'answer-erasure',
  module: 'rights',
  method: 'PUT',
  path: '/rights/erasures/{erasureId}/answer',
  permission: 'erasure.approve',
  audit: 'erasure.answered',
  input: z.object({ erasureId: idSchema, version: versionSchema, answer: z.enum(['approve', 'decline']) }),
  output: shownErasureSchema,
  refusals: ['four-eyes', 'already-answered'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { erasureReasons, shownErasureSchema } from './erasure.ts';

/** Proposes that a child's whole file is erased. The answer says what stands in the way. The same id again is the same. */
export const proposeErasure = contract({
  name: 'propose-erasure',
  module: 'rights',
  method: 'PUT',
  path: '/rights/children/{childId}/erasures/{erasureId}',
  permission: 'erasure.propose',
  audit: 'erasure.proposed',
  input: z.object({ childId: idSchema, erasureId: idSchema, reason: z.enum(erasureReasons) }),
  output: shownErasureSchema,
  refusals: ['proposed-already'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { caseAt } from './case-shown.ts';
import { caseKinds, caseSchema, seenSchema, templates } from './case.ts';

/**
 * A wonder or concern in two minutes. The client makes the id: sent again, it is the same one. Whoever raises it holds
 * the thread until another accepts it.
 */
export const raiseConcern = contract({
  name: 'raise-concern',
  module: 'concerns',
  method: 'POST',
  path: '/concerns/children/{childId}/cases',
  permission: 'concern.raise',
  audit: 'concern.raised',
  input: z.object({
    ...caseAt,
    kind: z.enum(caseKinds),
    template: z.enum(templates).optional(),
    seen: seenSchema,
  }),
  output: z.object({ case: caseSchema }),
  /** `stop-unanswered`: a sign of danger was ticked, and the writer has not said what they do about it. */
  refusals: ['id-taken', 'stop-unanswered'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import { caseAt, workedCaseSchema } from './case-shown.ts';
import { movableThings } from './due-moved.ts';

/**
 * Another day for something that people have agreed on themselves: an action, looking back, telling the team how it
 * went. Never for what law or practice fixes. The case's history keeps who, when, from, to and why; the way back to the
 * day before is the same, and is allowed though that day has passed.
 */
export const moveDueDate = contract({
  name: 'move-due-date',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/cases/{caseId}/due-date',
  permission: 'concern.work',
  audit: 'concern.due-date-moved',
  input: z.object({
    ...caseAt,
    version: versionSchema,
    moveId: idSchema,
    what: z.enum(movableThings),
    /** The action, or the question to the team; nothing for looking back. */
    aboutId: idSchema.optional(),
    to: dateSchema,
    reason: z.string().trim().min(3).max(500),
  }),
  output: workedCaseSchema,
  refusals: [
    'move-not-allowed',
    'history-full',
    'nothing-to-move',
    'date-unchanged',
    'date-in-past',
    'date-too-far',
  ],
});

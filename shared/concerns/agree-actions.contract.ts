import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { caseActionsSchema } from './actions.ts';
import { caseAt, workedCaseSchema } from './case-shown.ts';

/**
 * The actions of the case as they are to be from now on: agreed, done with an outcome, or dropped. One that was agreed
 * cannot be left out (`action-gone`).
 */
export const agreeActions = contract({
  name: 'agree-actions',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/cases/{caseId}/actions',
  permission: 'concern.work',
  audit: 'concern.actions-agreed',
  input: z.object({
    ...caseAt,
    version: versionSchema,
    moveId: idSchema,
    actions: caseActionsSchema,
  }),
  output: workedCaseSchema,
  refusals: [
    'move-not-allowed',
    'responsible-unknown',
    'action-gone',
    'action-in-surroundings-missing',
    'history-full',
  ],
});

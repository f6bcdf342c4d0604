import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { caseAt, workedCaseSchema } from './case-shown.ts';

/** Asks another to hold the thread. The holder keeps it until that person accepts. */
export const handOnCase = contract({
  name: 'hand-on-case',
  module: 'concerns',
  method: 'POST',
  path: '/concerns/children/{childId}/cases/{caseId}/holder',
  permission: 'concern.work',
  audit: 'concern.handed-on',
  input: z.object({
    ...caseAt,
    version: versionSchema,
    moveId: idSchema,
    toId: idSchema,
    note: z.string().trim().max(1000).default(''),
  }),
  output: workedCaseSchema,
  refusals: ['move-not-allowed', 'person-unknown', 'is-holder', 'history-full'],
});

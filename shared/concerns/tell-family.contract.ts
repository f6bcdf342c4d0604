import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import { caseAt, workedCaseSchema } from './case-shown.ts';
import { toldHow } from './case.ts';

/** Notes that the family was told, and what it said. From now on the family sees the case. */
export const tellFamily = contract({
  name: 'tell-family',
  module: 'concerns',
  method: 'POST',
  path: '/concerns/children/{childId}/cases/{caseId}/told',
  permission: 'concern.work',
  audit: 'concern.told',
  input: z.object({
    ...caseAt,
    version: versionSchema,
    moveId: idSchema,
    how: z.enum(toldHow),
    on: dateSchema,
    said: z.string().trim().max(2000).default(''),
    agrees: z.boolean(),
    /** On what you go on where the family does not agree. */
    basis: z.string().trim().max(500).default(''),
  }),
  output: workedCaseSchema,
  /** `stop-stands`: with a suspicion of violence or abuse the family is not told. */
  refusals: ['move-not-allowed', 'stop-stands', 'date-in-future', 'history-full'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { dueSchema } from './case-due.ts';
import { someoneSchema } from './case-moves.ts';
import { caseAt, shownRulesSchema } from './case-shown.ts';
import { caseSchema } from './case.ts';

/** One case with all that its page needs. `people`: who may be responsible or hold it; none for those who only read. */
export const readCase = contract({
  name: 'read-case',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/children/{childId}/cases/{caseId}',
  permission: 'concern.read',
  audit: 'concern.read',
  input: z.object(caseAt),
  output: z.object({
    case: caseSchema,
    child: z.object({
      id: idSchema,
      firstName: z.string(),
      lastName: z.string(),
      birthDate: dateSchema,
      ageMonths: z.number().int(),
    }),
    people: z.array(someoneSchema),
    mayWork: z.boolean(),
    /** The reader leads the child's unit, and may take the case over. */
    mayTake: z.boolean(),
    /** The holder works no longer where the case is. */
    holderLeft: z.boolean(),
    stopStands: z.boolean(),
    /** A family that was told sees it; after a stop only when it was told anew. */
    familySees: z.boolean(),
    /** When the child's own voice was taken down. */
    voicesAt: z.array(instantSchema),
    /** What comes next; absent for a closed case. */
    due: dueSchema.optional(),
    rules: shownRulesSchema,
    why: whySchema,
  }),
  refusals: [],
});

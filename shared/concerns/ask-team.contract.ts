import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { caseAt } from './case-shown.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';
import { sparringModes, sparringSchema, sparringTextsSchema } from './sparring.ts';

/**
 * A question to a district team. Without the name, unless the child's concerns are released to the team. Refused as
 * `name-left` while a text tells who it is: `current` holds the places, and only they.
 */
export const askTeam = contract({
  name: 'ask-team',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/children/{childId}/cases/{caseId}/sparring/{questionId}',
  permission: 'sparring.ask',
  audit: 'sparring.asked',
  input: z.object({
    ...caseAt,
    questionId: idSchema,
    teamId: idSchema,
    mode: z.enum(sparringModes),
    asked: sparringTextsSchema,
    degree: degreeSchema.optional(),
  }),
  output: z.object({ sparring: sparringSchema }),
  refusals: [
    'id-taken',
    'unknown-team',
    'case-is-closed',
    'name-left',
    'basis-missing',
    'ssd-follow-up-first',
    'ssd-used-up',
  ],
});

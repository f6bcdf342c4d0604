import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { degreeSchema } from '../instruments/ruler-band.ts';
import { scalesShownSchema } from './team-meeting.ts';

/** Where one places a question, alone; with `show`, whoever leads the meeting shows everyone's. Once shown it stands. */
export const placeQuestion = contract({
  name: 'place-question',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/teams/{teamId}/questions/{questionId}/scale',
  permission: 'sparring.work',
  audit: 'team.question-placed',
  input: z.object({
    teamId: idSchema,
    questionId: idSchema,
    degree: degreeSchema.optional(),
    show: z.boolean().default(false),
  }),
  output: z.object({ scales: scalesShownSchema }),
  refusals: ['already-shown', 'chair-only'],
});

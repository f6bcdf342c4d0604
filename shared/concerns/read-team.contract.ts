import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { teamQuestionSchema } from './sparring.ts';
import { meetingSchema, scalesShownSchema } from './team-meeting.ts';

/** All of a team: its questions, its meetings, and how the questions are placed, as far as that may be seen yet. */
export const readTeam = contract({
  name: 'read-team',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/teams/{teamId}',
  permission: 'sparring.work',
  audit: 'team.read',
  input: z.object({ teamId: idSchema }),
  output: z.object({
    team: z.object({ id: idSchema, name: z.string() }),
    questions: z.array(teamQuestionSchema.extend({ scales: scalesShownSchema })),
    meetings: z.array(meetingSchema),
    why: whySchema,
  }),
  refusals: [],
});

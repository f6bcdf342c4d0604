import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema } from '../ids.ts';

/** The district teams one is a member of, with what waits in each. */
export const listTeams = contract({
  name: 'list-teams',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/teams',
  permission: 'task.list',
  audit: 'team.listed',
  input: z.object({}),
  output: z.object({
    teams: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        waiting: z.number().int(),
        nextMeetingOn: dateSchema.optional(),
      }),
    ),
  }),
  refusals: [],
});

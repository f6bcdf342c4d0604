import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import { agendaSchema, meetingSchema } from './team-meeting.ts';

/** A meeting as it is to be: the day, the agenda in order, and whether one is there oneself. Version 0 is a new one. */
export const saveMeeting = contract({
  name: 'save-meeting',
  module: 'concerns',
  method: 'PUT',
  path: '/concerns/teams/{teamId}/meetings/{meetingId}',
  permission: 'sparring.work',
  audit: 'team.meeting-saved',
  input: z.object({
    teamId: idSchema,
    meetingId: idSchema,
    version: versionSchema,
    on: dateSchema,
    items: agendaSchema,
    state: z.enum(['planned', 'held']),
    /** Come in or leave; absent: as it was. */
    here: z.boolean().optional(),
  }),
  output: z.object({ meeting: meetingSchema }),
  refusals: ['unknown-question'],
});

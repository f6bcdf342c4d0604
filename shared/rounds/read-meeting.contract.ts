import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { childInRoundSchema } from './child-in-round.ts';
import {
  followUpEntrySchema,
  informedEntrySchema,
  jointEntrySchema,
  ownEntrySchema,
} from './thread-entries.ts';

/** What the joint meeting needs about one child: the own assessments the reader may see, what was agreed, and before. */
export const readMeeting = contract({
  name: 'read-meeting',
  module: 'rounds',
  method: 'GET',
  path: '/rounds/{roundId}/groups/{groupId}/children/{childId}',
  permission: 'meeting.read',
  audit: 'child.meeting-read',
  input: z.object({ roundId: idSchema, groupId: groupIdSchema, childId: idSchema }),
  output: z.object({
    roundName: z.string(),
    roundState: z.string(),
    instrumentVersion: z.number().int(),
    ownRequired: z.number().int(),
    ownClosesOn: dateSchema,
    groupName: z.string(),
    child: childInRoundSchema,
    staff: z.array(z.object({ id: idSchema, name: z.string() })),
    own: z.array(ownEntrySchema),
    joint: jointEntrySchema.optional(),
    followUp: followUpEntrySchema.optional(),
    informed: informedEntrySchema.optional(),
    /** The joint assessment and follow-up of the round before. */
    before: z.object({ joint: jointEntrySchema.optional(), followUp: followUpEntrySchema.optional() }),
    why: whySchema,
  }),
  refusals: ['not-in-the-round'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';

/** The groups I work with (for a leader: all of the unit's), with the open round's counts. No child is named. */
export const listMyGroups = contract({
  name: 'list-my-groups',
  module: 'insight',
  method: 'GET',
  path: '/insight/my-groups',
  permission: 'group.list',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    /** The rounds that are open, joint or closed but not yet locked, newest first. */
    rounds: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        state: z.string(),
        ownClosesOn: dateSchema,
        closesOn: dateSchema,
        groups: z.array(
          z.object({
            unitId: idSchema,
            unitName: z.string(),
            groupId: groupIdSchema,
            groupName: z.string(),
            children: z.number().int(),
            started: z.number().int(),
            ready: z.number().int(),
            joint: z.number().int(),
          }),
        ),
      }),
    ),
    /** The groups themselves, also when no round is open. */
    groups: z.array(
      z.object({
        unitId: idSchema,
        unitName: z.string(),
        groupId: groupIdSchema,
        groupName: z.string(),
        mine: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

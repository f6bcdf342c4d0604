import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';
import { dialogueLineSchema } from './line.ts';

/** The dialogues of one's groups (for a leader: of the unit), and the children who have none. */
export const listDialogues = contract({
  name: 'list-dialogues',
  module: 'dialogues',
  method: 'GET',
  path: '/dialogues',
  permission: 'task.list',
  audit: 'dialogues.listed',
  input: z.object({}),
  output: z.object({
    lines: z.array(dialogueLineSchema.omit({ means: true }).extend({ unitId: idSchema })),
    children: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        birthDate: dateSchema,
        unitId: idSchema,
        groupId: groupIdSchema,
        groupName: z.string(),
      }),
    ),
    why: whySchema,
  }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema } from '../ids.ts';
import { whySchema } from '../people/child-overview.ts';

const groupSchema = z.object({
  groupId: groupIdSchema,
  groupName: z.string(),
  children: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type OwnGroup = z.infer<typeof groupSchema>;

/** The children about whom the reader may write a wonder: those of the own groups, for a leader of the whole unit. */
export const listOwnChildren = contract({
  name: 'list-own-children',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/own-children',
  permission: 'task.list',
  audit: 'concerns.children-listed',
  input: z.object({}),
  output: z.object({ groups: z.array(groupSchema), why: whySchema }),
  refusals: [],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { whySchema } from '../people/child-overview.ts';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';

export const taskKinds = [
  'missing-assessment',
  'agree-joint',
  'agree-follow-up',
  'inform-parents',
  'review-action',
] as const;
export const taskSchema = z.object({
  id: z.string(),
  kind: z.enum(taskKinds),
  unitId: idSchema,
  groupId: groupIdSchema,
  groupName: z.string(),
  roundId: idSchema,
  childId: idSchema,
  childName: z.string(),
  dueOn: dateSchema,
  /** The one person it is for; absent: anyone in the group. */
  responsibleId: idSchema.optional(),
  text: z.string().optional(),
});
export type Task = z.infer<typeof taskSchema>;

/** Follow-ups due in my groups (for a leader: in the unit), soonest first. */
export const listTasks = contract({
  name: 'list-tasks',
  module: 'rounds',
  method: 'GET',
  path: '/rounds/tasks',
  permission: 'task.list',
  audit: 'tasks.listed',
  input: z.object({}),
  output: z.object({ tasks: z.array(taskSchema), why: whySchema }),
  refusals: [],
});

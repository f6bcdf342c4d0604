import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';

export const taskKinds = [
  'missing-assessment',
  'agree-joint',
  'agree-follow-up',
  'inform-parents',
  'review-action',
] as const;
/** What a round asks of somebody: worked out from where a group's children stand, or stored as an action's review. */
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

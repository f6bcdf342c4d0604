import * as z from 'zod';
import { dateSchema, groupIdSchema, idSchema } from '../ids.ts';

/** The types of group that grunddata knows; `main` is the class or room, one per child. */
const groupTypes = ['main', 'year', 'line', 'course', 'sfo', 'team', 'other'] as const;

/** A group with everyone in it, in one item. */
export const packedGroupSchema = z.object({
  id: groupIdSchema,
  name: z.string(),
  type: z.enum(groupTypes),
  level: z.string().optional(),
  /** Id, name, birth date, and 1 when a notice to the custody holders is recorded. */
  children: z.array(z.tuple([idSchema, z.string(), dateSchema, z.union([z.literal(0), z.literal(1)])])),
  /** Id and name of those who work with the group. */
  staff: z.array(z.tuple([idSchema, z.string()])),
});
export type PackedGroup = z.infer<typeof packedGroupSchema>;

import * as z from 'zod';
import { positionSchema } from '../instruments/topi.ts';
import { dateSchema, groupIdSchema, idSchema, versionSchema } from '../ids.ts';
import { childStates } from './states.ts';

const childStateSchema = z.enum(childStates);
export type ChildState = z.infer<typeof childStateSchema>;

/** One line of the group's list. Holds no colour before the joint assessment: own assessments are blind. */
export const childInRoundSchema = z.object({
  childId: idSchema,
  name: z.string(),
  birthDate: dateSchema,
  state: childStateSchema,
  /** How many own assessments are in. */
  own: z.number().int(),
  /** Whether the asking person's own assessment is in. */
  mine: z.boolean(),
  /** The joint position, once agreed. */
  position: positionSchema.optional(),
  /** The position agreed in the round before, where there was one. */
  previous: positionSchema.optional(),
  /** Whether the notice to the custody holders is recorded: without it nothing may be registered. */
  noticed: z.boolean(),
  /**
   * Counts up with every write about the child in the round; entries carry the number of the write that made them.
   * A writer sends the number seen: this one, or that of the entry to be replaced (0 when there is none).
   */
  version: versionSchema,
});
export type ChildInRound = z.infer<typeof childInRoundSchema>;

export const groupInRoundSchema = z.object({
  roundId: idSchema,
  roundName: z.string(),
  roundState: z.string(),
  ownClosesOn: dateSchema,
  closesOn: dateSchema,
  ownRequired: z.number().int(),
  unitId: idSchema,
  unitName: z.string(),
  groupId: groupIdSchema,
  groupName: z.string(),
  staff: z.array(z.object({ id: idSchema, name: z.string() })),
  children: z.array(childInRoundSchema),
});
export type GroupInRound = z.infer<typeof groupInRoundSchema>;

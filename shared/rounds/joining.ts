import * as z from 'zod';
import { groupIdSchema, idSchema } from '../ids.ts';
import { roundSchema } from './round.ts';

/** Why a child that came after a round opened is not put into it. */
export const notJoining = ['own-closed', 'not-of-age', 'no-group', 'group-not-in-round'] as const;

/** A round that runs, and the child's place in it: in it, free to join, or why not. */
export const childInRoundsSchema = z.object({
  roundId: idSchema,
  roundName: z.string(),
  closesOn: roundSchema.shape.closesOn,
  standing: z.enum(['in-it', 'may-join', ...notJoining]),
  /** The group that assesses the child, or would. */
  group: z.object({ id: groupIdSchema, name: z.string(), unitName: z.string() }).optional(),
});
export type ChildRound = z.infer<typeof childInRoundsSchema>;

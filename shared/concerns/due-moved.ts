import * as z from 'zod';
import { dateSchema, idSchema } from '../ids.ts';

/** What people have set the day for themselves, so that they may set another. */
export const movableThings = ['do-action', 'review', 'feedback'] as const;
export type MovableThing = (typeof movableThings)[number];

/** That a day was moved, as the case's history has it; why stands in the line's note. */
export const dueMovedSchema = z.object({
  what: z.enum(movableThings),
  aboutId: idSchema.optional(),
  from: dateSchema,
  to: dateSchema,
});
export type DueMoved = z.infer<typeof dueMovedSchema>;

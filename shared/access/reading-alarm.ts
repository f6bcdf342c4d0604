import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';
import { sides } from './actor.ts';

export const alarmStates = ['open', 'seen', 'settled'] as const;

/** Something about the reading that a person should look into. */
export const readingAlarmSchema = z.object({
  /** The hour in UTC as yyyymmddhh, and a tail made from the person: the same however often the hour is counted. */
  id: idSchema,
  /** `mass-read`: unusually many children in one hour. `record-changed`: a line of the record was altered or removed. */
  kind: z.enum(['mass-read', 'record-changed']),
  /** When the first line that raised it was written. */
  at: instantSchema,
  /** Who read; absent when the record was changed, since nobody may do that. */
  actor: z.object({ id: idSchema, side: z.enum(sides) }).optional(),
  /** Different children in the hour; lines changed in the hour. */
  count: z.number().int(),
  /** How many were allowed. */
  limit: z.number().int(),
  state: z.enum(alarmStates),
  note: z.string(),
  settledBy: idSchema.optional(),
  settledAt: instantSchema.optional(),
  version: versionSchema,
});
export type ReadingAlarm = z.infer<typeof readingAlarmSchema>;

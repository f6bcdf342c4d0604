import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { readingAlarmSchema } from './reading-alarm.ts';

/**
 * An administrator has seen an alarm, or has looked into it and writes what came of it. Nobody settles an alarm about
 * themselves.
 */
export const settleAlarm = contract({
  name: 'settle-alarm',
  module: 'access',
  method: 'PUT',
  path: '/access/alarms/{alarmId}',
  permission: 'reads.search',
  audit: 'alarm.settled',
  input: z
    .object({
      alarmId: idSchema,
      version: versionSchema,
      state: z.enum(['seen', 'settled']),
      note: z.string().trim().max(1000),
    })
    .refine(({ state, note }) => state === 'seen' || note.length >= 3, {
      path: ['note'],
      message: 'note-missing',
    }),
  output: readingAlarmSchema,
  refusals: ['own-alarm'],
});

import * as z from 'zod';
import { contract } from '../contract.ts';
import { readingAlarmSchema } from './reading-alarm.ts';

/** The latest 100 alarms about reading, newest first, with the names of those they are about. */
export const listAlarms = contract({
  name: 'list-alarms',
  module: 'access',
  method: 'GET',
  path: '/access/alarms',
  permission: 'reads.search',
  audit: 'alarms.listed',
  input: z.object({}),
  output: z.object({
    alarms: z.array(
      readingAlarmSchema.extend({ actorName: z.string().optional(), settledByName: z.string().optional() }),
    ),
    why: z.array(z.string()),
  }),
  refusals: [],
});

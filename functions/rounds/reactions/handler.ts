import * as z from 'zod';
import { reaction } from '#functions/kernel/reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { makeSchedules } from '../store/schedules.ts';
import { scheduleRound } from './schedule-round.ts';

const settings = readSettings(
  z.object({
    TABLE_NAME: z.string(),
    ROUND_MACHINE_ARN: z.string(),
    SCHEDULE_GROUP: z.string(),
    SCHEDULER_ROLE_ARN: z.string(),
    MISSED_STARTS_ARN: z.string().optional(),
  }),
);
const table = new Table(settings.TABLE_NAME);
const schedules = makeSchedules({
  group: settings.SCHEDULE_GROUP,
  roleArn: settings.SCHEDULER_ROLE_ARN,
  machineArn: settings.ROUND_MACHINE_ARN,
  missedStartsArn: settings.MISSED_STARTS_ARN,
});

export const handler = reaction((change) => scheduleRound(table, schedules, change));

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
  }),
);
const table = new Table(settings.TABLE_NAME);
const schedules = makeSchedules({
  group: settings.SCHEDULE_GROUP,
  roleArn: settings.SCHEDULER_ROLE_ARN,
  machineArn: settings.ROUND_MACHINE_ARN,
});

export const handler = reaction((change) => scheduleRound(table, schedules, change));

import * as z from 'zod';
import { followChild as takeCasesAlong } from '#functions/concerns/index.ts';
import { followChild as takeDialoguesAlong } from '#functions/dialogues/index.ts';
import { countChanges } from '#functions/insight/index.ts';
import { batchReaction } from '#functions/kernel/batch-reaction.ts';
import { oneByOne, together } from '#functions/kernel/reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { makeSchedules, scheduleRound } from '#functions/rounds/index.ts';

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

/** A module that reacts to changes has its line here, and the keys it hears of in cdk/modules/listener.ts. */
export const handler = batchReaction(
  together(
    oneByOne((change) => scheduleRound(table, schedules, change)),
    (changes) => countChanges(table, changes),
    oneByOne((change) => takeCasesAlong(table, change)),
    oneByOne((change) => takeDialoguesAlong(table, change)),
  ),
);

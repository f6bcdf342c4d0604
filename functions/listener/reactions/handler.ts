import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { followChild as takeCasesAlong, tellLeaders } from '#functions/concerns/index.ts';
import { followChild as takeDialoguesAlong } from '#functions/dialogues/index.ts';
import { countChanges } from '#functions/insight/index.ts';
import { batchReaction } from '#functions/kernel/batch-reaction.ts';
import { oneByOne, together } from '#functions/kernel/reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { step } from '#functions/kernel/step.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { makeSchedules, scheduleRound } from '#functions/rounds/index.ts';
import { followPlaces } from './follow-places.ts';

const settings = readSettings(
  z.object({
    TABLE_NAME: z.string(),
    ROUND_MACHINE_ARN: z.string(),
    SCHEDULE_GROUP: z.string(),
    SCHEDULER_ROLE_ARN: z.string(),
    MISSED_STARTS_ARN: z.string().optional(),
    TENANTS: z.string(),
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
const changes = batchReaction(
  together(
    oneByOne((change) => scheduleRound(table, schedules, change)),
    (changes) => countChanges(table, changes),
    oneByOne((change) => takeCasesAlong(table, change)),
    oneByOne((change) => takeDialoguesAlong(table, change)),
    oneByOne((change) => tellLeaders(table, change)),
  ),
);

/** What is due on a day of its own, and of which no change tells. One municipality's failure keeps no other from it. */
const night = step('listener', z.object({ step: z.literal('follow-places') }), async () => {
  const today = dateOf(new Date());
  const ends = await Promise.allSettled(
    settings.TENANTS.split(',').map((tenant) => forTenant(tenant, () => followPlaces(table, tenant, today))),
  );
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
});

/** Called with changes by the table's stream, and every night by the schedule. */
export const handler = (event: DynamoDBStreamEvent | { step: string }, context: Context) =>
  'Records' in event ? changes(event, context) : night(event, context);

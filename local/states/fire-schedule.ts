import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { count, mapTexts, parseRecord, record, text } from '#local/assembly/json.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';
import type { Schedule } from './schedule-store.ts';

/** What schedules can start. */
export interface ScheduleTargets {
  invoke(functionArn: string, event: unknown): Promise<unknown>;
  startExecution(machineArn: string, input: string, name?: string): void;
  sendToQueue(queueArnOrUrl: string, body: string, groupId?: string): Promise<void>;
}

/** A real schedule retries for a day; here the second retry is the last, so that a broken target shows at once. */
const MOST_RETRIES = 2;
const RETRY_PAUSE_MS = 500;

/**
 * Brings one occurrence to its target, with retries; when they are used up, the input goes to the dead-letter queue.
 * Resolves to the error's name when the target never took it. Rejects only when the signal ends it.
 */
export async function fireSchedule(
  schedule: Schedule,
  occurrence: number,
  targets: ScheduleTargets,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { target } = schedule;
  const allowed = Math.min(count(record(target.RetryPolicy).MaximumRetryAttempts, 185), MOST_RETRIES);
  const id = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const input = inputOf(schedule, occurrence, id, attempt);
    try {
      await deliver(target, input, targets);
      return undefined;
    } catch (error) {
      signal.throwIfAborted();
      if (attempt <= allowed) {
        await sleep(RETRY_PAUSE_MS, undefined, { signal });
        continue;
      }
      const queue = text(record(target.DeadLetterConfig).Arn);
      if (queue) await targets.sendToQueue(queue, input);
      return error instanceof Error ? error.name : 'unknown error';
    }
  }
}

async function deliver(
  target: Record<string, unknown>,
  input: string,
  targets: ScheduleTargets,
): Promise<void> {
  const arn = text(target.Arn);
  const given = parseRecord(input);
  if (arn.includes(':lambda:')) await targets.invoke(arn, JSON.parse(input));
  else if (arn.includes(':states:')) targets.startExecution(arn, input);
  else if (arn.includes(':sqs:'))
    await targets.sendToQueue(arn, input, text(record(target.SqsParameters).MessageGroupId) || undefined);
  else if (arn.endsWith(':aws-sdk:sfn:startExecution'))
    targets.startExecution(
      text(given.StateMachineArn),
      text(given.Input, '{}'),
      text(given.Name) || undefined,
    );
  else if (arn.endsWith(':aws-sdk:sqs:sendMessage'))
    await targets.sendToQueue(
      text(given.QueueUrl),
      text(given.MessageBody),
      text(given.MessageGroupId) || undefined,
    );
  else if (arn.endsWith(':aws-sdk:lambda:invoke'))
    await targets.invoke(text(given.FunctionName), JSON.parse(text(given.Payload, '{}')));
  else throw new Error(`schedules cannot reach ${arn} here`);
}

/** The target's input with the context attributes filled in; without one, the event AWS makes. */
function inputOf(schedule: Schedule, occurrence: number, id: string, attempt: number): string {
  const time = new Date(occurrence).toISOString().replace('.000Z', 'Z');
  const given = text(schedule.target.Input);
  if (!given) return JSON.stringify(defaultEvent(schedule, time, id));
  const values: Record<string, string> = {
    '<aws.scheduler.schedule-arn>': schedule.arn,
    '<aws.scheduler.scheduled-time>': time,
    '<aws.scheduler.execution-id>': id,
    '<aws.scheduler.attempt-number>': String(attempt),
  };
  return text(
    mapTexts(given, (input) => input.replace(/<aws\.scheduler\.[a-z-]+>/g, (word) => values[word] ?? word)),
  );
}

function defaultEvent(schedule: Schedule, time: string, id: string): object {
  const source = schedule.isRule ? 'aws.events' : 'aws.scheduler';
  const detail = schedule.isRule ? {} : '{}';
  return {
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source,
    account: LOCAL_ACCOUNT,
    time,
    region: LOCAL_REGION,
    resources: [schedule.arn],
    detail,
  };
}

import { record, text } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';
import { callService, sqsAt } from '#local/sources/call-service.ts';
import type { ScheduleStore } from '#local/states/schedule-store.ts';
import type { Scheduler } from '#local/states/scheduler.ts';
import type { Cloud } from './cloud.ts';

/** What `status` shows. Times are ISO 8601 by the system's clock. */
export interface Status {
  url: string;
  now: string;
  offset: number;
  endpoints: Record<string, string>;
  functions: string[];
  queues: { name: string; waiting: number; inFlight: number }[];
  executions: { machine: string; name: string; status: string; state: string; until: string | undefined }[];
  schedules: { name: string; expression: string; zone: string; next: string | undefined }[];
}

export interface StatusParts {
  cloud: Cloud;
  model: Model;
  functions: string[];
  schedules: ScheduleStore;
  scheduler: Scheduler;
  queueUrl: (name: string) => string;
}

/** Gathers the state of a running system; of ended executions only the newest ten are shown. */
export async function readStatus({
  cloud,
  model,
  functions,
  schedules,
  scheduler,
  queueUrl,
}: StatusParts): Promise<Status> {
  const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());
  const sqs = sqsAt(cloud.endpoints.SQS ?? '');
  const queues = await Promise.all(
    model.ofType('AWS::SQS::Queue').map(async ({ name }) => {
      const { Attributes } = await callService(sqs, 'GetQueueAttributes', {
        QueueUrl: queueUrl(name),
        AttributeNames: ['All'],
      });
      const depth = (attribute: string) => Number(text(record(Attributes)[attribute], '0'));
      return {
        name,
        waiting: depth('ApproximateNumberOfMessages'),
        inFlight: depth('ApproximateNumberOfMessagesNotVisible'),
      };
    }),
  );
  const executions = cloud.executions().sort((a, b) => b.startedAt - a.startedAt);
  const shown = [
    ...executions.filter((one) => one.status === 'RUNNING'),
    ...executions.filter((one) => one.status !== 'RUNNING').slice(0, 10),
  ];
  return {
    url: cloud.url,
    now: new Date(cloud.clock.now()).toISOString(),
    offset: cloud.clock.offset(),
    endpoints: cloud.endpoints,
    functions,
    queues,
    executions: shown.map(({ machineArn, name, status, position, pauses }) => ({
      machine: machineArn.split(':').at(-1) ?? '',
      name,
      status,
      state: position?.state ?? '',
      until:
        status === 'RUNNING' && Object.keys(pauses).length > 0
          ? iso(Math.min(...Object.values(pauses)))
          : undefined,
    })),
    schedules: schedules.all().map((one) => ({
      name: one.name,
      expression: one.expression,
      zone: one.zone ?? 'UTC',
      next: iso(scheduler.next(one)),
    })),
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { S3Event, S3EventRecord } from 'aws-lambda';
import { list, record, text, texts } from '#local/assembly/json.ts';
import type { Model } from '#local/assembly/model.ts';

/** One rule that sends a bucket's events somewhere. */
interface Rule {
  bucket: string;
  /** As configured, for example s3:ObjectCreated:*. */
  events: string[];
  prefix: string;
  suffix: string;
  target: string;
}

export interface NoticeTargets {
  invoke(functionArn: string, event: unknown): Promise<unknown>;
  sendToQueue(queueArn: string, body: string): Promise<void>;
  log(line: string): void;
}

/** Sends object events to the queues and functions that asked for them. */
export interface ObjectNotices {
  /**
   * Resolves when every rule's target has had the event. Rejects when a queue did not take it, or when the system stops
   * before that: the bucket then keeps the event for the next start. A function that fails is called three times, as
   * Lambda does with an asynchronous event, and then the event is given up with a line in the log.
   */
  take(event: S3Event): Promise<void>;
  /** Events still on their way. */
  pending(): number;
  /** From now on a call that fails counts as cut short. */
  close(): Promise<void>;
}

const CALLS = 3;
const PAUSE_MS = 200;

/** Reads the notification rules of all buckets, declared on the bucket itself or through Custom::S3BucketNotifications. */
export function makeObjectNotices(model: Model, targets: NoticeTargets): ObjectNotices {
  const rules = readRules(model);
  const stopping = new AbortController();
  let pending = 0;
  const call = async (rule: Rule, event: object) => {
    for (let attempt = 1; ; attempt += 1)
      try {
        await targets.invoke(rule.target, event);
        return;
      } catch (error) {
        stopping.signal.throwIfAborted();
        if (attempt === CALLS) {
          targets.log(`a notice of bucket ${rule.bucket} was given up: ${nameOf(error)}`);
          return;
        }
        await sleep(PAUSE_MS, undefined, { signal: stopping.signal });
      }
  };
  const deliver = async (rule: Rule, notice: S3EventRecord) => {
    pending += 1;
    try {
      const event = { Records: [notice] };
      if (rule.target.includes(':sqs:')) await targets.sendToQueue(rule.target, JSON.stringify(event));
      else await call(rule, event);
    } catch (error) {
      targets.log(
        `a notice of bucket ${rule.bucket} was not taken and is kept for the next start: ${nameOf(error)}`,
      );
      throw error;
    } finally {
      pending -= 1;
    }
  };
  return {
    pending: () => pending,
    async take(event) {
      const ends = await Promise.allSettled(
        event.Records.flatMap((notice) =>
          rules.filter((rule) => matches(rule, notice)).map((rule) => deliver(rule, notice)),
        ),
      );
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
    },
    close() {
      stopping.abort(new Error('the system stops'));
      return Promise.resolve();
    },
  };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown error');

function readRules(model: Model): Rule[] {
  const declared = model
    .ofType('AWS::S3::Bucket')
    .map((one) => ({ bucket: one.name, config: record(one.properties.NotificationConfiguration) }));
  const custom = model.ofType('Custom::S3BucketNotifications').map(({ properties }) => ({
    bucket: text(properties.BucketName),
    config: record(properties.NotificationConfiguration),
  }));
  return [...declared, ...custom].flatMap(({ bucket, config }) =>
    [config.LambdaConfigurations, config.LambdaFunctionConfigurations, config.QueueConfigurations].flatMap(
      (part) =>
        list(part).map((value): Rule => {
          const rule = record(value);
          const filter = record(rule.Filter);
          const conditions = [
            ...list(record(filter.S3Key).Rules),
            ...list(record(filter.Key).FilterRules),
          ].map(record);
          const condition = (name: string) =>
            text(conditions.find((one) => text(one.Name).toLowerCase() === name)?.Value);
          const target = text(rule.Function ?? rule.LambdaFunctionArn ?? rule.Queue ?? rule.QueueArn);
          return {
            bucket,
            events: texts(rule.Events ?? rule.Event),
            prefix: condition('prefix'),
            suffix: condition('suffix'),
            target,
          };
        }),
    ),
  );
}

function matches(rule: Rule, { eventName, s3 }: S3EventRecord): boolean {
  const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
  const isEvent = rule.events.some(
    (event) =>
      `s3:${eventName}` === event ||
      (event.endsWith('*') && `s3:${eventName}`.startsWith(event.slice(0, -1))),
  );
  return (
    isEvent && rule.bucket === s3.bucket.name && key.startsWith(rule.prefix) && key.endsWith(rule.suffix)
  );
}

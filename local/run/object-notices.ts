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
  take(event: S3Event): void;
  /** Events still on their way. */
  pending(): number;
}

/** Reads the notification rules of all buckets, declared on the bucket itself or through Custom::S3BucketNotifications. */
export function makeObjectNotices(model: Model, targets: NoticeTargets): ObjectNotices {
  const rules = readRules(model);
  let pending = 0;
  const deliver = async (rule: Rule, notice: S3EventRecord) => {
    pending += 1;
    try {
      const event = { Records: [notice] };
      if (rule.target.includes(':sqs:')) await targets.sendToQueue(rule.target, JSON.stringify(event));
      else await targets.invoke(rule.target, event);
    } catch (error) {
      targets.log(
        `a notice of bucket ${rule.bucket} was not taken: ${error instanceof Error ? error.name : 'unknown error'}`,
      );
    } finally {
      pending -= 1;
    }
  };
  return {
    pending: () => pending,
    take(event) {
      for (const notice of event.Records) {
        for (const rule of rules) if (matches(rule, notice)) void deliver(rule, notice);
      }
    },
  };
}

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

import { count, isRecord, list, parseRecord, record, text, texts } from '#local/assembly/json.ts';
import { LOCAL_REGION } from '#local/engine.ts';
import { readVerdict } from './batch-failures.ts';
import { callService, sqsAt } from './call-service.ts';
import { makeFilter } from './pattern.ts';
import { startPoller, type Poller } from './poller.ts';

export interface QueueSourceOptions {
  name: string;
  /** Resolved properties of the mapping. */
  properties: Record<string, unknown>;
  endpoint: string;
  queueUrl: string;
  invoke: (event: unknown) => Promise<unknown>;
  log: (line: string) => void;
}

/** SQS hands out at most ten messages at once. */
const LARGEST_RECEIVE = 10;

/**
 * Reads a queue into a function. Messages that went well are deleted, failed ones stay and come again after the
 * queue's visibility timeout, until its redrive policy moves them away.
 * Source: Lambda developer guide, "Using Lambda with Amazon SQS".
 */
export function startQueueSource(options: QueueSourceOptions): Poller {
  const { properties, queueUrl, invoke } = options;
  const sqs = sqsAt(options.endpoint);
  const batchSize = count(properties.BatchSize, 10);
  const passes = makeFilter(properties.FilterCriteria);
  const isReporting = texts(properties.FunctionResponseTypes).includes('ReportBatchItemFailures');

  const receive = async () => {
    const messages: Record<string, unknown>[] = [];
    while (messages.length < batchSize) {
      const wanted = Math.min(batchSize - messages.length, LARGEST_RECEIVE);
      const input = {
        QueueUrl: queueUrl,
        MaxNumberOfMessages: wanted,
        WaitTimeSeconds: 0,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      };
      const more = list((await callService(sqs, 'ReceiveMessage', input)).Messages).map(record);
      messages.push(...more);
      if (more.length === 0) break;
    }
    return messages;
  };
  const remove = async (messages: Record<string, unknown>[]) => {
    for (let from = 0; from < messages.length; from += LARGEST_RECEIVE) {
      const Entries = messages
        .slice(from, from + LARGEST_RECEIVE)
        .map((message, n) => ({ Id: String(n), ReceiptHandle: message.ReceiptHandle }));
      await callService(sqs, 'DeleteMessageBatch', { QueueUrl: queueUrl, Entries });
    }
  };

  return startPoller(
    options.name,
    async () => {
      const received = await receive();
      if (received.length === 0) return false;
      const wanted = received.filter((message) => passes(filterView(message)));
      const ids = new Set(wanted.map((message) => text(message.MessageId)));
      await remove(received.filter((message) => !ids.has(text(message.MessageId))));
      if (wanted.length === 0) return true;
      const arn = text(properties.EventSourceArn);
      const verdict = await invoke({ Records: wanted.map((message) => toRecord(message, arn)) }).then(
        (result) => readVerdict(result, isReporting, ids),
        () => 'failed' as const,
      );
      if (verdict === 'failed') return true;
      await remove(wanted.filter((message) => verdict === 'done' || !verdict.has(text(message.MessageId))));
      return true;
    },
    options.log,
  );
}

/** Filters see a JSON body as an object. */
function filterView(message: Record<string, unknown>): object {
  const body = text(message.Body);
  const parsed = parseRecord(body);
  return {
    body: isRecord(parsed) && Object.keys(parsed).length > 0 ? parsed : body,
    messageAttributes: message.MessageAttributes,
  };
}

function toRecord(message: Record<string, unknown>, arn: string): object {
  const attributes = Object.entries(record(message.MessageAttributes)).map(([name, value]) => {
    const { StringValue, BinaryValue, DataType } = record(value);
    return [
      name,
      {
        stringValue: StringValue,
        binaryValue: BinaryValue,
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ];
  });
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: record(message.Attributes),
    messageAttributes: Object.fromEntries(attributes) as object,
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: LOCAL_REGION,
  };
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { count, flag, record, text, texts } from '#local/assembly/json.ts';
import type { Clock } from '#local/clock.ts';
import { readVerdict } from './batch-failures.ts';

/** One stream record in the shape of a Lambda event. */
export type StreamRecord = Record<string, unknown>;

export interface DeliveryOptions {
  /** Resolved properties of the AWS::Lambda::EventSourceMapping. */
  properties: Record<string, unknown>;
  clock: Clock;
  invoke: (event: unknown) => Promise<unknown>;
  /** Sends the description of a discarded batch to the on-failure queue. */
  discard: (batch: object) => Promise<void>;
  /** All records up to and including this sequence number are done with. */
  acknowledge: (sequenceNumber: string) => void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 20_000;

/**
 * Brings batches of stream records to a function: retries, partial batch failures, halving on error, discarding
 * by attempts or age. Resolves when every record is delivered or discarded; rejects only when the signal ends it,
 * and then the unacknowledged records come again after a restart.
 * Source: Lambda developer guide, "Process DynamoDB records with Lambda".
 */
export function makeStreamDelivery(options: DeliveryOptions) {
  const { properties, clock, invoke, discard, acknowledge } = options;
  const retries = unlimited(count(properties.MaximumRetryAttempts, -1));
  const longestAgeMs = unlimited(count(properties.MaximumRecordAgeInSeconds, -1)) * 1000;
  const isReporting = texts(properties.FunctionResponseTypes).includes('ReportBatchItemFailures');
  const halves = flag(properties.BisectBatchOnFunctionError);

  async function deliver(
    records: StreamRecord[],
    shard: string,
    signal: AbortSignal,
    attempt = 0,
  ): Promise<void> {
    const last = records.at(-1);
    if (!last) return;
    if (clock.now() - arrivalOf(records[0]) > longestAgeMs)
      return give(records, shard, 'RecordAgeExceeded', attempt);
    signal.throwIfAborted();
    const failedFrom = await attemptBatch(records);
    // A call that was killed because the system stops is no failed attempt.
    if (failedFrom < records.length) signal.throwIfAborted();
    if (failedFrom > 0) acknowledge(sequenceOf(records[failedFrom - 1]));
    const rest = records.slice(failedFrom);
    if (rest.length === 0) return;
    if (attempt >= retries) return give(rest, shard, 'RetryAttemptsExhausted', attempt + 1);
    await sleep(Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempt, 10), LONGEST_PAUSE_MS), undefined, {
      signal,
    });
    if (!halves || rest.length === 1) return deliver(rest, shard, signal, attempt + 1);
    const middle = Math.ceil(rest.length / 2);
    await deliver(rest.slice(0, middle), shard, signal, attempt + 1);
    await deliver(rest.slice(middle), shard, signal, attempt + 1);
  }

  /** Index of the first failed record; the number of records when all went well. */
  async function attemptBatch(records: StreamRecord[]): Promise<number> {
    try {
      const result = await invoke({ Records: records });
      const verdict = readVerdict(result, isReporting, new Set(records.map(sequenceOf)));
      if (verdict === 'done') return records.length;
      return verdict === 'failed' ? 0 : records.findIndex((one) => verdict.has(sequenceOf(one)));
    } catch {
      return 0;
    }
  }

  async function give(
    records: StreamRecord[],
    shard: string,
    condition: string,
    attempts: number,
  ): Promise<void> {
    const [first, last] = [records[0], records.at(-1)];
    await discard({
      requestContext: {
        requestId: randomUUID(),
        functionArn: text(properties.FunctionName),
        condition,
        approximateInvokeCount: attempts,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: new Date(clock.now()).toISOString(),
      DDBStreamBatchInfo: {
        shardId: shard,
        startSequenceNumber: sequenceOf(first),
        endSequenceNumber: sequenceOf(last),
        approximateArrivalOfFirstRecord: new Date(arrivalOf(first)).toISOString(),
        approximateArrivalOfLastRecord: new Date(arrivalOf(last)).toISOString(),
        batchSize: records.length,
        streamArn: text(properties.EventSourceArn),
      },
    });
    acknowledge(sequenceOf(last));
  }

  return deliver;
}

/** The sequence number of a record. */
export function sequenceOf(streamRecord: StreamRecord | undefined): string {
  return text(record(streamRecord?.dynamodb).SequenceNumber);
}

/** When the record was written, in milliseconds since 1970. */
export function arrivalOf(streamRecord: StreamRecord | undefined): number {
  return count(record(streamRecord?.dynamodb).ApproximateCreationDateTime, 0) * 1000;
}

function unlimited(value: number): number {
  return value < 0 ? Infinity : value;
}

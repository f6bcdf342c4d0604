import { expect, test } from 'vitest';
import { openClock } from '#local/clock.ts';
import { makeStreamDelivery, sequenceOf, type StreamRecord } from './stream-delivery.ts';

const clock = openClock();
const aRecord = (number: number, ageMs = 0): StreamRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(number), ApproximateCreationDateTime: (clock.now() - ageMs) / 1000 },
});

function open(properties: Record<string, unknown>, work: (numbers: string[]) => unknown) {
  const batches: string[][] = [];
  const discarded: object[] = [];
  const acknowledged: string[] = [];
  const deliver = makeStreamDelivery({
    properties,
    clock,
    invoke: async (event) => {
      const numbers = (event as { Records: StreamRecord[] }).Records.map(sequenceOf);
      batches.push(numbers);
      return work(numbers);
    },
    discard: async (batch) => void discarded.push(batch),
    acknowledge: (number) => acknowledged.push(number),
  });
  const run = (records: StreamRecord[], signal = new AbortController().signal) =>
    deliver(records, 'shard-1', signal);
  return { run, batches, discarded, acknowledged };
}

test('halving finds the one bad record and loses no other', async () => {
  const properties = { BisectBatchOnFunctionError: true, MaximumRetryAttempts: 2 };
  const { run, batches, discarded } = open(properties, (numbers) => {
    if (numbers.includes('3')) throw new Error('bad');
  });
  await run([1, 2, 3, 4].map((number) => aRecord(number)));
  expect(batches).toEqual([['1', '2', '3', '4'], ['1', '2'], ['3', '4'], ['3'], ['4']]);
  expect(discarded).toMatchObject([
    {
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { startSequenceNumber: '3', batchSize: 1, shardId: 'shard-1' },
    },
  ]);
});

test('a reported failure acknowledges what came before it and retries the rest', async () => {
  let isFirst = true;
  const { run, batches, acknowledged } = open({ FunctionResponseTypes: ['ReportBatchItemFailures'] }, () => {
    if (!isFirst) return { batchItemFailures: [] };
    isFirst = false;
    return { batchItemFailures: [{ itemIdentifier: '2' }] };
  });
  await run([1, 2, 3].map((number) => aRecord(number)));
  expect(batches).toEqual([
    ['1', '2', '3'],
    ['2', '3'],
  ]);
  expect(acknowledged).toEqual(['1', '3']);
});

test('a failure that names no record of the batch fails the whole batch', async () => {
  const properties = { FunctionResponseTypes: ['ReportBatchItemFailures'], MaximumRetryAttempts: 0 };
  const { run, discarded } = open(properties, () => ({ batchItemFailures: [{ itemIdentifier: 'other' }] }));
  await run([aRecord(1), aRecord(2)]);
  expect(discarded).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 2 } }]);
});

test('records older than allowed are given up without a call', async () => {
  const { run, batches, discarded } = open({ MaximumRecordAgeInSeconds: 60 }, () => undefined);
  await run([aRecord(1, 120_000)]);
  expect(batches).toEqual([]);
  expect(discarded).toMatchObject([{ requestContext: { condition: 'RecordAgeExceeded' } }]);
});

test('stopping while a batch fails acknowledges nothing and gives nothing up', async () => {
  const stop = new AbortController();
  const { run, discarded, acknowledged } = open({ MaximumRetryAttempts: 0 }, () => {
    stop.abort(new Error('switched off'));
    throw new Error('killed');
  });
  await expect(run([aRecord(1)], stop.signal)).rejects.toThrow('switched off');
  expect([discarded, acknowledged]).toEqual([[], []]);
});

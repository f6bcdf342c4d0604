import type { Context, DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { batchReaction } from './batch-reaction.ts';
import type { ItemChange } from './reaction.ts';

const record = (number: string): DynamoDBRecord => ({
  eventID: `event-${number}`,
  dynamodb: {
    SequenceNumber: number,
    Keys: { pk: { S: '0899#units' }, sk: { S: number } },
    NewImage: { pk: { S: '0899#units' }, sk: { S: number }, size: { N: '3' } },
  },
});
const context = { functionName: 'test' } as Context;

describe('a reaction to many changes', () => {
  test('gets them all at once and sends back only those that failed, by their place in the stream', async () => {
    const seen: ItemChange[] = [];
    const handler = batchReaction((changes) => {
      seen.push(...changes);
      return Promise.resolve(new Set(['event-102']));
    });
    const answer = await handler({ Records: ['101', '102', '103'].map(record) }, context);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '102' }] });
    expect(seen).toHaveLength(3);
    expect(seen[0]).toEqual({
      ...{ id: 'event-101', pk: '0899#units', sk: '101', expired: false },
      after: { pk: '0899#units', sk: '101', size: 3 },
    });
  });

  test('a record that cannot be read comes again alone', async () => {
    const unread = { ...record('102'), dynamodb: { SequenceNumber: '102', Keys: { pk: { N: '1.5e300' } } } };
    const seen: string[] = [];
    const handler = batchReaction((changes) => {
      seen.push(...changes.map(({ sk }) => sk));
      return Promise.resolve(new Set<string>());
    });
    const answer = await handler({ Records: [record('101'), unread, record('103')] }, context);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '102' }] });
    expect(seen).toEqual(['101', '103']);
  });
});

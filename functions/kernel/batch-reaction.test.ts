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
});

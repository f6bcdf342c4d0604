import {
  BatchWriteItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { theSubject } from './subject.ts';
import { key, n, s } from './values.ts';

describe('local indexes', () => {
  const subject = theSubject();
  let TableName: string;
  beforeAll(async () => {
    TableName = await subject.table({
      AttributeDefinitions: ['pk', 'sk', 'day'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: undefined,
      LocalSecondaryIndexes: [
        {
          IndexName: 'by-day',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'day', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
    const items = ['3', '1', '2'].map((day) => ({ ...key('p', `s${day}`), day: s(day), v: n(day) }));
    const RequestItems = { [TableName]: items.map((Item) => ({ PutRequest: { Item } })) };
    await subject.client.send(new BatchWriteItemCommand({ RequestItems }));
  });
  const byDay = (extra: object = {}) =>
    subject.client.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-day',
        KeyConditionExpression: 'pk = :p AND #d >= :d',
        ExpressionAttributeNames: { '#d': 'day' },
        ExpressionAttributeValues: { ':p': s('p'), ':d': s('2') },
        ConsistentRead: true,
        ...extra,
      }),
    );

  it('sort a partition by another attribute and show what they hold', async () => {
    const { Items } = await byDay();
    expect(Items).toEqual([
      { ...key('p', 's2'), day: s('2') },
      { ...key('p', 's3'), day: s('3') },
    ]);
  });

  it('fetch whole items when asked for all attributes', async () => {
    const { Items } = await byDay({ Select: 'ALL_ATTRIBUTES' });
    expect(Items?.map((item) => item['v'])).toEqual([n(2), n(3)]);
  });

  it('are charged one write when an entry appears', async () => {
    const { ConsumedCapacity } = await subject.client.send(
      new PutItemCommand({
        TableName,
        Item: { ...key('q'), day: s('1') },
        ReturnConsumedCapacity: 'INDEXES',
      }),
    );
    expect(ConsumedCapacity).toMatchObject({
      CapacityUnits: 2,
      LocalSecondaryIndexes: { 'by-day': { CapacityUnits: 1 } },
    });
  });

  it('cannot be removed by an update of the table', async () => {
    const update = new UpdateTableCommand({
      TableName,
      GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'by-day' } }],
    });
    await expect(subject.client.send(update)).rejects.toMatchObject({
      name: expect.stringMatching(/^(Validation|ResourceNotFound)Exception$/),
    });
  });
});

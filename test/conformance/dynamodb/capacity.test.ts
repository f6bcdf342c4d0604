import { randomUUID } from 'node:crypto';
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { theSubject } from './subject.ts';
import { eventually, key, n, s } from './values.ts';

const ReturnConsumedCapacity = 'INDEXES';

describe('consumed capacity', () => {
  const subject = theSubject();
  let TableName: string;
  beforeAll(async () => {
    TableName = await subject.table();
  });
  /** An item of exactly this many bytes: pk, sk and d are 5 bytes of names, the keys as long as they are. */
  const sized = (pk: string, bytes: number, rest: Record<string, AttributeValue> = {}) => ({
    ...key(pk),
    d: s('x'.repeat(bytes - 6 - pk.length)),
    ...rest,
  });
  const put = async (Item: Record<string, AttributeValue>) =>
    (await subject.client.send(new PutItemCommand({ TableName, Item, ReturnConsumedCapacity })))
      .ConsumedCapacity;
  const get = async (pk: string, ConsistentRead: boolean) =>
    (
      await subject.client.send(
        new GetItemCommand({ TableName, Key: key(pk), ConsistentRead, ReturnConsumedCapacity }),
      )
    ).ConsumedCapacity?.CapacityUnits;

  it('writes in steps of 1 KB, counted in bytes', async () => {
    expect((await put(sized('w-1', 1024)))?.CapacityUnits).toBe(1);
    expect((await put(sized('w-2', 1025)))?.CapacityUnits).toBe(2);
    expect((await put({ ...key('w-3'), d: s('ø'.repeat(600)) }))?.CapacityUnits).toBe(2);
    expect(
      (
        await put({
          ...key('w-4'),
          ...Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`number${i}`.padEnd(10, '_'), n(1)])),
        })
      )?.CapacityUnits,
    ).toBe(2);
  });

  it('charges a write by the larger of the old and the new item, and a delete by the old one', async () => {
    await put(sized('larger', 3000));
    expect((await put(sized('larger', 100)))?.CapacityUnits).toBe(3);
    await put(sized('larger', 2500));
    const shrinking = await subject.client.send(
      new UpdateItemCommand({
        TableName,
        Key: key('larger'),
        UpdateExpression: 'REMOVE d',
        ReturnConsumedCapacity,
      }),
    );
    expect(shrinking.ConsumedCapacity?.CapacityUnits).toBe(3);
    await put(sized('larger', 2000));
    const remove = () =>
      subject.client.send(new DeleteItemCommand({ TableName, Key: key('larger'), ReturnConsumedCapacity }));
    expect((await remove()).ConsumedCapacity?.CapacityUnits).toBe(2);
    expect((await remove()).ConsumedCapacity?.CapacityUnits).toBe(1);
  });

  it('charges an index one write when an entry appears, changes or goes, and two when it moves', async () => {
    const indexes = async (item: Record<string, AttributeValue>) => {
      const capacity = await put(item);
      const of = (name: string) => capacity?.GlobalSecondaryIndexes?.[name]?.CapacityUnits ?? 0;
      expect(capacity?.CapacityUnits).toBe(
        (capacity?.Table?.CapacityUnits ?? 0) + of('by-group') + of('keys-only'),
      );
      return [of('by-group'), of('keys-only')];
    };
    expect(await indexes(key('gsi'))).toEqual([0, 0]);
    expect(await indexes({ ...key('gsi'), g: s('one'), gs: s('1') })).toEqual([1, 1]);
    expect(await indexes({ ...key('gsi'), g: s('one'), gs: s('1'), v: n(1) })).toEqual([1, 0]);
    expect(await indexes({ ...key('gsi'), g: s('one'), gs: s('1'), v: n(1) })).toEqual([0, 0]);
    expect(await indexes({ ...key('gsi'), g: s('one'), gs: s('2'), v: n(1) })).toEqual([2, 0]);
    expect(await indexes({ ...key('gsi'), g: s('two'), gs: s('2'), v: n(1) })).toEqual([2, 2]);
    expect(await indexes(key('gsi'))).toEqual([1, 1]);
  });

  it('reads in steps of 4 KB, half when eventually consistent, and charges for finding nothing', async () => {
    await put(sized('r-4096', 4096));
    await put(sized('r-4097', 4097));
    expect([await get('r-4096', false), await get('r-4096', true)]).toEqual([0.5, 1]);
    expect([await get('r-4097', false), await get('r-4097', true)]).toEqual([1, 2]);
    expect([await get('r-none', false), await get('r-none', true)]).toEqual([0.5, 1]);
  });

  it('sums what a query reads and rounds once', async () => {
    const requests = Array.from({ length: 25 }, (_, i) => ({
      PutRequest: { Item: { ...key('sum', String(i).padStart(2, '0')), d: s('x'.repeat(390)) } },
    }));
    await subject.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
    const query = async (ConsistentRead: boolean, filter: object = {}) =>
      (
        await subject.client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :p',
            ExpressionAttributeValues: { ':p': s('sum') },
            ConsistentRead,
            ReturnConsumedCapacity,
            ...filter,
          }),
        )
      ).ConsumedCapacity?.CapacityUnits;
    // 25 items of 400 bytes are 10,000 bytes: three steps.
    expect([await query(false), await query(true)]).toEqual([1.5, 3]);
    expect(await query(true, { FilterExpression: 'attribute_not_exists(d)' })).toBe(3);
  });

  it('charges an index query to the index', async () => {
    await put({ ...key('by-index'), g: s('read-me'), gs: s('1') });
    const capacity = await eventually(async () => {
      const page = await subject.client.send(
        new QueryCommand({
          TableName,
          IndexName: 'by-group',
          KeyConditionExpression: 'g = :g',
          ExpressionAttributeValues: { ':g': s('read-me') },
          ReturnConsumedCapacity,
        }),
      );
      return page.Count === 1 ? page.ConsumedCapacity : undefined;
    });
    expect(capacity).toMatchObject({
      CapacityUnits: 0.5,
      Table: { CapacityUnits: 0 },
      GlobalSecondaryIndexes: { 'by-group': { CapacityUnits: 0.5 } },
    });
  });

  it('rounds each item of a batch by itself', async () => {
    const RequestItems = {
      [TableName]: [1, 2, 3].map((i) => ({ PutRequest: { Item: sized(`b-${i}`, 1025) } })),
    };
    const written = await subject.client.send(
      new BatchWriteItemCommand({ RequestItems, ReturnConsumedCapacity }),
    );
    expect(written.ConsumedCapacity?.map(({ CapacityUnits }) => CapacityUnits)).toEqual([6]);
    const Keys = ['b-1', 'b-2', 'b-3', 'b-none'].map((pk) => key(pk));
    const read = async (ConsistentRead: boolean) =>
      (
        await subject.client.send(
          new BatchGetItemCommand({
            RequestItems: { [TableName]: { Keys, ConsistentRead } },
            ReturnConsumedCapacity,
          }),
        )
      ).ConsumedCapacity?.[0]?.CapacityUnits;
    expect([await read(false), await read(true)]).toEqual([2, 4]);
  });

  it('doubles transactions, checks included, and says which kind of units they are', async () => {
    await put(sized('check', 1500));
    const ClientRequestToken = randomUUID();
    const write = () =>
      subject.client.send(
        new TransactWriteItemsCommand({
          ClientRequestToken,
          ReturnConsumedCapacity,
          TransactItems: [
            { Put: { TableName, Item: sized('t-1', 1025) } },
            {
              Update: {
                TableName,
                Key: key('t-2'),
                UpdateExpression: 'ADD a :one',
                ExpressionAttributeValues: { ':one': n(1) },
              },
            },
            { ConditionCheck: { TableName, Key: key('check'), ConditionExpression: 'attribute_exists(pk)' } },
          ],
        }),
      );
    expect((await write()).ConsumedCapacity).toMatchObject([
      {
        TableName,
        CapacityUnits: 10,
        WriteCapacityUnits: 10,
        Table: { CapacityUnits: 10, WriteCapacityUnits: 10 },
      },
    ]);
    // The same token again reads three items of one step each.
    expect((await write()).ConsumedCapacity).toMatchObject([
      { TableName, CapacityUnits: 6, ReadCapacityUnits: 6 },
    ]);
    const read = await subject.client.send(
      new TransactGetItemsCommand({
        ReturnConsumedCapacity,
        TransactItems: ['t-1', 't-none'].map((pk) => ({ Get: { TableName, Key: key(pk) } })),
      }),
    );
    expect(read.ConsumedCapacity).toMatchObject([{ TableName, CapacityUnits: 4, ReadCapacityUnits: 4 }]);
  });

  it('says nothing unless asked, and only the total when asked for the total', async () => {
    const silent = await subject.client.send(new GetItemCommand({ TableName, Key: key('r-none') }));
    expect(silent.ConsumedCapacity).toBeUndefined();
    const total = await subject.client.send(
      new PutItemCommand({
        TableName,
        Item: { ...key('total'), g: s('a'), gs: s('b') },
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    expect(total.ConsumedCapacity).toEqual({ TableName, CapacityUnits: 3 });
  });
});

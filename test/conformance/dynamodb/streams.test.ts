import {
  DeleteItemCommand,
  DescribeTableCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type ShardIteratorType,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { describe, expect, it } from 'vitest';
import { theSubject } from './subject.ts';
import { eventually, key, n, refusalOf, s } from './values.ts';

describe('streams', () => {
  const subject = theSubject();
  const streaming = async (
    StreamViewType: 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'KEYS_ONLY' = 'NEW_AND_OLD_IMAGES',
  ) => {
    const TableName = await subject.table({ StreamSpecification: { StreamEnabled: true, StreamViewType } });
    const { Table } = await subject.client.send(new DescribeTableCommand({ TableName }));
    return { TableName, StreamArn: Table?.LatestStreamArn ?? '' };
  };
  const put = (TableName: string, pk: string, rest: object = {}) =>
    subject.client.send(new PutItemCommand({ TableName, Item: { ...key(pk), ...rest } }));
  const shards = async (StreamArn: string) => {
    const { StreamDescription } = await subject.streams.send(new DescribeStreamCommand({ StreamArn }));
    return (StreamDescription?.Shards ?? []).map(({ ShardId }) => ShardId ?? '');
  };
  const iterators = async (StreamArn: string, type: ShardIteratorType, SequenceNumber?: string) =>
    Promise.all(
      (await shards(StreamArn)).map(async (ShardId) => {
        const command = new GetShardIteratorCommand({
          StreamArn,
          ShardId,
          ShardIteratorType: type,
          SequenceNumber,
        });
        return (await subject.streams.send(command)).ShardIterator;
      }),
    );
  /** Reads on from iterators until so many records are there. */
  const records = async (starts: (string | undefined)[], count: number) => {
    const found: StreamRecord[] = [];
    let next = starts;
    return eventually(async () => {
      const pages = await Promise.all(
        next.flatMap((ShardIterator) =>
          ShardIterator ? subject.streams.send(new GetRecordsCommand({ ShardIterator })) : [],
        ),
      );
      found.push(...pages.flatMap(({ Records }) => Records ?? []));
      next = pages.map(({ NextShardIterator }) => NextShardIterator);
      return found.length >= count ? found : undefined;
    });
  };
  const allRecords = async (arn: string, count: number) =>
    records(await iterators(arn, 'TRIM_HORIZON'), count);

  it('describes a stream and lists it', async () => {
    const { TableName, StreamArn } = await streaming();
    expect(StreamArn).toMatch(new RegExp(`^arn:aws:dynamodb:[^:]+:\\d{12}:table/${TableName}/stream/.+`));
    const { StreamDescription } = await subject.streams.send(new DescribeStreamCommand({ StreamArn }));
    expect(StreamDescription).toMatchObject({
      StreamArn,
      TableName,
      StreamStatus: 'ENABLED',
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    });
    expect(StreamDescription?.Shards?.length).toBeGreaterThan(0);
    const { Streams } = await subject.streams.send(new ListStreamsCommand({ TableName }));
    expect(Streams?.map((stream) => stream.StreamArn)).toEqual([StreamArn]);
  });

  it('tells of inserts, changes and removals in order, with both images', async () => {
    const { TableName, StreamArn } = await streaming();
    await put(TableName, 'a', { v: n(1) });
    await subject.client.send(
      new UpdateItemCommand({
        TableName,
        Key: key('a'),
        UpdateExpression: 'SET v = :v',
        ExpressionAttributeValues: { ':v': n(2) },
      }),
    );
    await subject.client.send(new DeleteItemCommand({ TableName, Key: key('a') }));
    const found = await allRecords(StreamArn, 3);
    expect(found).toMatchObject([
      {
        eventName: 'INSERT',
        eventSource: 'aws:dynamodb',
        dynamodb: { Keys: key('a'), NewImage: { ...key('a'), v: n(1) } },
      },
      {
        eventName: 'MODIFY',
        dynamodb: { OldImage: { v: n(1) }, NewImage: { v: n(2) }, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
      { eventName: 'REMOVE', dynamodb: { Keys: key('a'), OldImage: { ...key('a'), v: n(2) } } },
    ]);
    expect(found[0]?.dynamodb?.OldImage).toBeUndefined();
    expect(found[2]?.dynamodb?.NewImage).toBeUndefined();
    expect(found[0]?.userIdentity).toBeUndefined();
    const numbers = found.map(({ dynamodb }) => BigInt(dynamodb?.SequenceNumber ?? 0));
    expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(found.map(({ eventID }) => eventID)).size).toBe(3);
  });

  it('is silent about writes that change nothing and about refused ones', async () => {
    const { TableName, StreamArn } = await streaming();
    const rich = { v: n(1), set: { SS: ['a', 'b'] }, map: { M: { x: n(1), y: n(2) } } };
    await put(TableName, 'a', rich);
    await put(TableName, 'a', { map: { M: { y: n(2), x: n(1) } }, set: { SS: ['b', 'a'] }, v: n(1) });
    await subject.client.send(
      new UpdateItemCommand({
        TableName,
        Key: key('a'),
        UpdateExpression: 'SET v = :v',
        ExpressionAttributeValues: { ':v': n(1) },
      }),
    );
    await subject.client.send(new DeleteItemCommand({ TableName, Key: key('absent') }));
    await refusalOf(
      subject.client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName, Item: key('x') } },
            {
              ConditionCheck: { TableName, Key: key('absent'), ConditionExpression: 'attribute_exists(pk)' },
            },
          ],
        }),
      ),
    );
    await put(TableName, 'end');
    const found = await allRecords(StreamArn, 2);
    expect(found.map(({ dynamodb }) => dynamodb?.Keys?.['pk'])).toEqual([s('a'), s('end')]);
  });

  it('has one record for each action of a transaction', async () => {
    const { TableName, StreamArn } = await streaming();
    const TransactItems = ['a', 'b', 'c'].map((pk) => ({ Put: { TableName, Item: key(pk) } }));
    await subject.client.send(new TransactWriteItemsCommand({ TransactItems }));
    const found = await allRecords(StreamArn, 3);
    expect(found.map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S).sort()).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['KEYS_ONLY', false, false],
    ['NEW_IMAGE', true, false],
    ['OLD_IMAGE', false, true],
  ] as const)('shows with %s just what it promises', async (view, hasNew, hasOld) => {
    const { TableName, StreamArn } = await streaming(view);
    await put(TableName, 'a', { v: n(1) });
    await put(TableName, 'a', { v: n(2) });
    const second = (await allRecords(StreamArn, 2))[1]?.dynamodb;
    expect([second?.NewImage !== undefined, second?.OldImage !== undefined]).toEqual([hasNew, hasOld]);
  });

  it('reads from now on, from a record on, and after a record', async () => {
    const { TableName, StreamArn } = await streaming();
    for (const pk of ['a', 'b', 'c']) await put(TableName, pk);
    const [, second] = await allRecords(StreamArn, 3);
    const latest = await iterators(StreamArn, 'LATEST');
    await put(TableName, 'd');
    const pks = (found: StreamRecord[]) => found.map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S);
    expect(pks(await records(latest, 1))).toEqual(['d']);
    const number = second?.dynamodb?.SequenceNumber;
    expect(pks(await records(await iterators(StreamArn, 'AT_SEQUENCE_NUMBER', number), 3))).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect(pks(await records(await iterators(StreamArn, 'AFTER_SEQUENCE_NUMBER', number), 2))).toEqual([
      'c',
      'd',
    ]);
  });

  it('pages through records with a limit and ends with an iterator to wait with', async () => {
    const { TableName, StreamArn } = await streaming();
    for (let i = 0; i < 5; i += 1) await put(TableName, `p-${i}`);
    await allRecords(StreamArn, 5);
    let [ShardIterator] = await iterators(StreamArn, 'TRIM_HORIZON');
    const sizes: number[] = [];
    for (let turn = 0; turn < 4 && ShardIterator; turn += 1) {
      const page: { Records?: StreamRecord[] | undefined; NextShardIterator?: string | undefined } =
        await subject.streams.send(new GetRecordsCommand({ ShardIterator, Limit: 2 }));
      sizes.push(page.Records?.length ?? 0);
      ShardIterator = page.NextShardIterator;
    }
    expect(sizes).toEqual([2, 2, 1, 0]);
    expect(ShardIterator).toBeTypeOf('string');
  });

  it('ends a stream that is disabled and starts another one', async () => {
    const { TableName, StreamArn } = await streaming();
    await put(TableName, 'before');
    await subject.client.send(
      new UpdateTableCommand({ TableName, StreamSpecification: { StreamEnabled: false } }),
    );
    await put(TableName, 'between');
    const ended = await eventually(async () => {
      const { StreamDescription } = await subject.streams.send(new DescribeStreamCommand({ StreamArn }));
      return StreamDescription?.StreamStatus === 'DISABLED' ? StreamDescription : undefined;
    }, 60);
    expect(ended.Shards?.[0]?.SequenceNumberRange?.EndingSequenceNumber).toBeDefined();
    expect((await allRecords(StreamArn, 1)).map(({ dynamodb }) => dynamodb?.Keys?.['pk'])).toEqual([
      s('before'),
    ]);
    const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } as const;
    await eventually(async () => {
      const { Table } = await subject.client.send(new DescribeTableCommand({ TableName }));
      return Table?.TableStatus === 'ACTIVE' ? true : undefined;
    }, 60);
    await subject.client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
    const { Table } = await subject.client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.LatestStreamArn).not.toBe(StreamArn);
    expect(Table?.StreamSpecification).toEqual(StreamSpecification);
  });

  it('refuses an unknown stream, an unknown shard and a broken iterator', async () => {
    const { StreamArn } = await streaming();
    const unknown = await refusalOf(
      subject.streams.send(new DescribeStreamCommand({ StreamArn: `${StreamArn.slice(0, -3)}999` })),
    );
    const shard = await refusalOf(
      subject.streams.send(
        new GetShardIteratorCommand({
          StreamArn,
          ShardId: 'shardId-00000000000000000000-00000000',
          ShardIteratorType: 'LATEST',
        }),
      ),
    );
    const broken = await refusalOf(
      subject.streams.send(new GetRecordsCommand({ ShardIterator: 'no-iterator' })),
    );
    expect([unknown.name, shard.name, broken.name]).toEqual([
      'ResourceNotFoundException',
      'ResourceNotFoundException',
      'ValidationException',
    ]);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Clock, openClock } from '../clock.ts';
import { type Engine, LOCAL_ACCESS_KEY, LOCAL_REGION } from '../engine.ts';
import { startDynamoDb } from './start.ts';

const HOUR = 60 * 60 * 1000;
const TableName = 'upkeep';

describe('what happens as time passes', () => {
  let directory: string;
  let clock: Clock;
  let engine: Engine;
  let client: DynamoDBClient;
  let streams: DynamoDBStreamsClient;

  const start = async () => {
    engine = await startDynamoDb({ directory, clock });
    const settings = { endpoint: engine.endpoint, region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY };
    client = new DynamoDBClient(settings);
    streams = new DynamoDBStreamsClient(settings);
  };
  const stop = async () => {
    client.destroy();
    streams.destroy();
    await engine.close();
  };

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'dynamodb-upkeep-'));
    clock = openClock();
    await start();
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    );
  });
  afterEach(async () => {
    await stop();
    await rm(directory, { recursive: true });
  });

  const put = (pk: string, rest: object = {}) =>
    client.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, ...rest } }));
  const get = async (pk: string) =>
    (await client.send(new GetItemCommand({ TableName, Key: { pk: { S: pk } } }))).Item;
  const expiring = (inMilliseconds: number) => ({
    expires: { N: String(Math.floor((clock.now() + inMilliseconds) / 1000)) },
  });
  const enable = () =>
    client.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
      }),
    );
  const streamArn = async () =>
    (await client.send(new DescribeTableCommand({ TableName }))).Table?.LatestStreamArn ?? '';
  const iterator = async (type: 'TRIM_HORIZON' | 'AT_SEQUENCE_NUMBER', SequenceNumber?: string) => {
    const StreamArn = await streamArn();
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    return (
      await streams.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: type, SequenceNumber }),
      )
    ).ShardIterator;
  };
  const records = async () =>
    (await streams.send(new GetRecordsCommand({ ShardIterator: await iterator('TRIM_HORIZON') }))).Records ??
    [];

  it('deletes an item when its time has come, as the service, and no other', async () => {
    await enable();
    await put('soon', expiring(HOUR));
    await put('later', expiring(3 * HOUR));
    await put('text', { expires: { S: '1' } });
    await put('ancient', { expires: { N: '1000' } });
    clock.advance(2 * HOUR);
    await vi.waitFor(async () => expect(await get('soon')).toBeUndefined(), { timeout: 5_000 });
    expect(await Promise.all(['later', 'text', 'ancient'].map(get))).not.toContain(undefined);
    const removal = (await records()).at(-1);
    expect(removal).toMatchObject({
      eventName: 'REMOVE',
      userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' },
      dynamodb: { Keys: { pk: { S: 'soon' } } },
    });
  });

  it('deletes items that were there before time to live was enabled', async () => {
    await put('before', expiring(HOUR));
    await enable();
    clock.advance(2 * HOUR);
    await vi.waitFor(async () => expect(await get('before')).toBeUndefined(), { timeout: 5_000 });
  });

  it('keeps an item whose time was put off', async () => {
    await enable();
    await put('put-off', expiring(HOUR));
    await put('put-off', expiring(5 * HOUR));
    await put('sentinel', expiring(HOUR));
    clock.advance(2 * HOUR);
    await vi.waitFor(async () => expect(await get('sentinel')).toBeUndefined(), { timeout: 5_000 });
    expect(await get('put-off')).toBeDefined();
  });

  it('keeps stream records for 24 hours and then trims them, also those of an earlier run', async () => {
    await put('old');
    const [oldest] = await records();
    await stop();
    await start();
    clock.advance(23 * HOUR);
    await put('new');
    expect((await records()).map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S)).toEqual(['old', 'new']);
    clock.advance(2 * HOUR);
    expect((await records()).map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S)).toEqual(['new']);
    await vi.waitFor(
      () =>
        expect(iterator('AT_SEQUENCE_NUMBER', oldest?.dynamodb?.SequenceNumber)).rejects.toMatchObject({
          name: 'TrimmedDataAccessException',
        }),
      { timeout: 5_000 },
    );
  });

  it('never hands out a sequence number twice, even after all records were trimmed and a restart', async () => {
    await put('first');
    const first = (await records())[0]?.dynamodb?.SequenceNumber ?? '';
    clock.advance(25 * HOUR);
    await vi.waitFor(() => expect(iterator('AT_SEQUENCE_NUMBER', first)).rejects.toThrow(), {
      timeout: 5_000,
    });
    await stop();
    await start();
    await put('second');
    expect((await records()).map(({ dynamodb }) => (dynamodb?.SequenceNumber ?? '') > first)).toEqual([true]);
  });

  it('remembers a client token across a restart for ten minutes, and not longer', async () => {
    const add = () =>
      client.send(
        new TransactWriteItemsCommand({
          ClientRequestToken: 'the-same-token',
          TransactItems: [
            {
              Update: {
                TableName,
                Key: { pk: { S: 'once' } },
                UpdateExpression: 'ADD hits :one',
                ExpressionAttributeValues: { ':one': { N: '1' } },
              },
            },
          ],
        }),
      );
    await add();
    await stop();
    await start();
    clock.advance(9 * 60 * 1000);
    await add();
    expect((await get('once'))?.['hits']).toEqual({ N: '1' });
    clock.advance(2 * 60 * 1000);
    await add();
    expect((await get('once'))?.['hits']).toEqual({ N: '2' });
  });
});

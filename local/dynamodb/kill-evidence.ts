import {
  type AttributeValue,
  DescribeTableCommand,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandOutput,
  ScanCommand,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { expect } from 'vitest';

type Item = Record<string, AttributeValue>;

/** The table of the kill test, and the sort keys of the items that each of its transactions writes. */
export const TableName = 'survivor';
export const MEMBERS = ['a', 'b', 'c', 'd'];

/** How that table is made. */
export const survivorTable = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: ['pk', 'sk', 'g'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-g',
      KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' as const }],
      Projection: { ProjectionType: 'ALL' as const },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
};

/**
 * Expects that each attempted transaction is there with all its items or none, that the acknowledged ones are there,
 * that the counter they share and the index agree, and that the stream, replayed, gives the table.
 */
export async function verify(
  client: DynamoDBClient,
  streams: DynamoDBStreamsClient,
  attempted: Set<string>,
  acknowledged: Set<string>,
) {
  const items = await scanAll(client);
  const byName = Map.groupBy(items, (item) => item['pk']?.S ?? '');
  const whole = [...attempted].filter((name) => byName.has(name));
  const isWhole = (name: string) =>
    byName
      .get(name)
      ?.map((item) => item['sk']?.S)
      .join() === MEMBERS.join();
  expect(whole.filter((name) => !isWhole(name))).toEqual([]);
  expect([...acknowledged].filter((name) => !byName.has(name))).toEqual([]);
  expect(byName.get('counter')?.[0]?.['n']?.N ?? '0').toBe(String(whole.length));
  expect(await indexed(client)).toEqual(
    items
      .filter((item) => item['g'])
      .map(nameOf)
      .sort(),
  );
  expect(replayed(await allRecords(client, streams))).toEqual(
    new Map(items.map((item) => [nameOf(item), item])),
  );
}

/** The table as its stream tells it. Each record must continue what the one before said of its item. */
function replayed(records: StreamRecord[]): Map<string, Item> {
  const items = new Map<string, Item>();
  let last = '';
  const breaks: string[] = [];
  for (const { dynamodb, eventName } of records) {
    const name = nameOf(dynamodb?.Keys ?? {});
    const isInOrder = (dynamodb?.SequenceNumber ?? '') > last;
    const continues = JSON.stringify(dynamodb?.OldImage) === JSON.stringify(items.get(name));
    if (!isInOrder || !continues || eventName !== (items.has(name) ? 'MODIFY' : 'INSERT')) breaks.push(name);
    last = dynamodb?.SequenceNumber ?? '';
    items.set(name, dynamodb?.NewImage ?? {});
  }
  expect(breaks).toEqual([]);
  return items;
}

async function allRecords(client: DynamoDBClient, streams: DynamoDBStreamsClient): Promise<StreamRecord[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const StreamArn = Table?.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  let { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const found: StreamRecord[] = [];
  for (;;) {
    const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    if (Records.length === 0) return found;
    found.push(...Records);
    ShardIterator = NextShardIterator;
  }
}

async function scanAll(client: DynamoDBClient): Promise<Item[]> {
  const found: Item[] = [];
  let page: ScanCommandOutput | undefined;
  do {
    page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey: page?.LastEvaluatedKey }));
    found.push(...(page.Items ?? []));
  } while (page.LastEvaluatedKey);
  return found;
}

async function indexed(client: DynamoDBClient): Promise<string[]> {
  const found: string[] = [];
  let page: QueryCommandOutput | undefined;
  do {
    const values = { ':g': { S: 'all' } };
    page = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-g',
        KeyConditionExpression: 'g = :g',
        ExpressionAttributeValues: values,
        ExclusiveStartKey: page?.LastEvaluatedKey,
      }),
    );
    found.push(...(page.Items ?? []).map(nameOf));
  } while (page.LastEvaluatedKey);
  return found.sort();
}

const nameOf = (item: Item) => `${item['pk']?.S}/${item['sk']?.S}`;

import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';

type React = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** As the stacks set the listeners up. */
const ATTEMPTS = 11;

/**
 * Delivers stream records as Lambda's event source mapping does, without its pauses: from the first record that failed
 * on, everything comes again, halved; what has failed to the end is left behind and returned.
 * Source: Lambda developer guide, "Process DynamoDB records with Lambda" and "Configuring partial batch response".
 */
export async function deliver(
  records: DynamoDBRecord[],
  react: React,
  attempt = 1,
): Promise<DynamoDBRecord[]> {
  if (records.length === 0) return [];
  const { batchItemFailures } = await react({ Records: records }).catch(() => ({
    batchItemFailures: [{ itemIdentifier: numberOf(records[0]) }],
  }));
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const from = records.findIndex((record) => failed.has(numberOf(record)));
  if (from < 0) return [];
  const rest = records.slice(from);
  if (attempt === ATTEMPTS) return rest;
  if (rest.length === 1) return deliver(rest, react, attempt + 1);
  const middle = Math.ceil(rest.length / 2);
  const left = await deliver(rest.slice(0, middle), react, attempt + 1);
  return [...left, ...(await deliver(rest.slice(middle), react, attempt + 1))];
}

const numberOf = (record: DynamoDBRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';

/** Everything that a table's stream has told so far, in order. */
export async function recordsOf(endpoint: string, TableName: string): Promise<DynamoDBRecord[]> {
  const client = new DynamoDBStreamsClient({ endpoint, region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY });
  try {
    const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName }));
    const told: DynamoDBRecord[] = [];
    for (const { StreamArn } of Streams) {
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
      for (const { ShardId } of StreamDescription?.Shards ?? []) {
        const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
        let { ShardIterator } = await client.send(new GetShardIteratorCommand(start));
        for (let isMore = true; isMore && ShardIterator !== undefined;) {
          const page = await client.send(new GetRecordsCommand({ ShardIterator }));
          isMore = (page.Records ?? []).length > 0;
          told.push(...(page.Records ?? []).map(asLambdaHasIt));
          ShardIterator = page.NextShardIterator;
        }
      }
    }
    return told;
  } finally {
    client.destroy();
  }
}

/** The SDK says times as dates; a Lambda event says them in seconds. */
function asLambdaHasIt(record: StreamRecord): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, ...change } = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? '',
    dynamodb: {
      ...(change as NonNullable<DynamoDBRecord['dynamodb']>),
      ...(at && { ApproximateCreationDateTime: at.getTime() / 1000 }),
    },
  };
}

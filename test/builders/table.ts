import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { Table } from '#functions/kernel/table.ts';
import { openClock } from '#local/clock.ts';
import type { DynamoDbOptions } from '#local/dynamodb/start.ts';
import { startDynamoDb } from '#local/dynamodb/start.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';

/** A table of its own in a database of its own, on this machine. */
export interface TestTable {
  table: Table;
  /** For tests that look at the wire or make it fail. */
  client: DynamoDBClient;
  endpoint: string;
  close(): Promise<void>;
}

export async function openTestTable(
  options: Partial<Pick<DynamoDbOptions, 'authorize' | 'clock'>> = {},
): Promise<TestTable> {
  const directory = await mkdtemp(join(tmpdir(), 'table-'));
  const engine = await startDynamoDb({ directory, clock: openClock(), ...options });
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
  });
  await client.send(
    new CreateTableCommand({
      TableName: 'test',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1 }, { TableName: 'test' });
  return {
    table: new Table('test', client),
    client,
    endpoint: engine.endpoint,
    async close() {
      client.destroy();
      await engine.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

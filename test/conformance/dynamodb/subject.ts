import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll } from 'vitest';
import { openClock } from '#local/clock.ts';
import { startDynamoDb } from '#local/dynamodb/start.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';

/** What the conformance tests talk to. */
export interface Subject {
  client: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  /** Makes a table of its own for a test: pk and sk, index "by-group" on g and gs, index "keys-only" on g. */
  table(extra?: Partial<CreateTableCommandInput>): Promise<string>;
}

/**
 * The engine at CONFORMANCE_DYNAMODB (region and credentials then come from the usual places, so that it can be AWS
 * itself), or our own engine in a folder that is removed afterwards.
 */
export function theSubject(): Subject {
  const subject = {} as Subject;
  const made: string[] = [];
  let stop = async () => {};
  beforeAll(async () => {
    const given = process.env['CONFORMANCE_DYNAMODB'];
    const own = given ? undefined : await ownEngine();
    if (own) stop = own.stop;
    const settings = own
      ? { endpoint: own.endpoint, region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY }
      : { endpoint: given ?? '' };
    subject.client = new DynamoDBClient(settings);
    // The streams of AWS have an endpoint of their own.
    const streamsEndpoint = settings.endpoint.replace('//dynamodb.', '//streams.dynamodb.');
    subject.streams = new DynamoDBStreamsClient({ ...settings, endpoint: streamsEndpoint });
    subject.table = async (extra = {}) => {
      const name = `conformance-${Date.now()}-${made.length}-${process.pid}`;
      await subject.client.send(new CreateTableCommand({ ...tableShape, ...extra, TableName: name }));
      made.push(name);
      await waitUntilTableExists(
        { client: subject.client, maxWaitTime: 60, minDelay: 1 },
        { TableName: name },
      );
      return name;
    };
  });
  afterAll(async () => {
    for (const TableName of made)
      await subject.client.send(new DeleteTableCommand({ TableName })).catch(() => undefined);
    subject.client.destroy();
    subject.streams.destroy();
    await stop();
  });
  return subject;
}

const tableShape: Omit<CreateTableCommandInput, 'TableName'> = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'g', 'gs'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-group',
      KeySchema: [
        { AttributeName: 'g', KeyType: 'HASH' },
        { AttributeName: 'gs', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'keys-only',
      KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
};

async function ownEngine() {
  const directory = await mkdtemp(join(tmpdir(), 'dynamodb-conformance-'));
  const engine = await startDynamoDb({ directory, clock: openClock() });
  const stop = async () => {
    await engine.close();
    await rm(directory, { recursive: true });
  };
  return { endpoint: engine.endpoint, stop };
}

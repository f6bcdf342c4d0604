import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '../engine.ts';
import { MEMBERS, TableName, survivorTable, verify } from './kill-evidence.ts';

const ROUNDS = 12;

/** Runs in the child: the engine alone, which says where it listens. */
const program = `
  const { startDynamoDb } = await import(${JSON.stringify(new URL('start.ts', import.meta.url).href)});
  const { openClock } = await import(${JSON.stringify(new URL('../clock.ts', import.meta.url).href)});
  const { endpoint } = await startDynamoDb({ directory: process.argv[1], clock: openClock() });
  process.send(endpoint);
`;

describe('an engine that is killed', () => {
  let directory: string;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'dynamodb-kill-'));
  });
  afterAll(async () => {
    if (child && child.exitCode === null && child.signalCode === null) await kill(child);
    await rm(directory, { recursive: true });
  });

  const begin = async () => {
    child = spawn(process.execPath, ['--input-type=module', '--eval', program, directory], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [endpoint] = (await once(child, 'message')) as [string];
    const settings = { endpoint, region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY, maxAttempts: 1 };
    return {
      process: child,
      client: new DynamoDBClient(settings),
      streams: new DynamoDBStreamsClient(settings),
    };
  };

  it('keeps every acknowledged write, no half transaction, and exactly one stream record for each change', async () => {
    const acknowledged = new Set<string>();
    const attempted = new Set<string>();
    let cutShort = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const engine = await begin();
      if (round === 0) await engine.client.send(new CreateTableCommand(survivorTable));
      else await verify(engine.client, engine.streams, attempted, acknowledged);
      const before = attempted.size;
      const load = Promise.all(
        Array.from({ length: 6 }, (_, worker) =>
          writeUntilKilled(engine.client, `${round}-${worker}`, attempted, acknowledged),
        ),
      );
      // Rounds differ in how far the load has come, and the kill falls where it falls.
      while (attempted.size < before + 5 + round * 9) await new Promise((resolve) => setTimeout(resolve, 1));
      await kill(engine.process);
      await load;
      cutShort += [...attempted].filter((name) => !acknowledged.has(name)).length > 0 ? 1 : 0;
      engine.client.destroy();
      engine.streams.destroy();
    }
    const engine = await begin();
    await verify(engine.client, engine.streams, attempted, acknowledged);
    await kill(engine.process);
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * 5);
    expect(cutShort).toBeGreaterThan(0);
  }, 300_000);
});

/** Writes transactions and single items, one after another, until the engine is gone. */
async function writeUntilKilled(
  client: DynamoDBClient,
  worker: string,
  attempted: Set<string>,
  acknowledged: Set<string>,
) {
  for (let i = 0; ; i += 1) {
    const name = `${worker}-${i}`;
    attempted.add(name);
    const items = MEMBERS.map((sk) => ({
      pk: { S: name },
      sk: { S: sk },
      g: { S: 'all' },
      d: { S: 'x'.repeat(i * 7) },
    }));
    const count = {
      Key: { pk: { S: 'counter' }, sk: { S: 'counter' } },
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    };
    try {
      await client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            ...items.map((Item) => ({ Put: { TableName, Item } })),
            { Update: { TableName, ...count } },
          ],
        }),
      );
      acknowledged.add(name);
      await client.send(
        new PutItemCommand({ TableName, Item: { pk: { S: 'last' }, sk: { S: worker }, name: { S: name } } }),
      );
    } catch {
      return;
    }
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

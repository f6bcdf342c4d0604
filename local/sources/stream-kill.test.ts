import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openClock } from '#local/clock.ts';
import { startDynamoDb } from '#local/dynamodb/start.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION, type Engine } from '#local/engine.ts';

const TableName = 'notes';
const ITEMS = 120;
const BATCH = 10;
const KILLS = 6;

/** Runs in the child: one mapping to a function that writes down each record it is given. */
const program = `
  const { appendFileSync } = await import('node:fs');
  const { startStreamSource } = await import(${JSON.stringify(new URL('stream-source.ts', import.meta.url).href)});
  const { openClock } = await import(${JSON.stringify(new URL('../clock.ts', import.meta.url).href)});
  const [, endpoint, folder] = process.argv;
  startStreamSource({
    name: 'notes → reader',
    properties: { EventSourceArn: 'arn', FunctionName: 'reader', StartingPosition: 'TRIM_HORIZON', BatchSize: ${BATCH} },
    endpoint,
    tableName: '${TableName}',
    checkpointFile: folder + '/checkpoint.json',
    clock: openClock(),
    invoke: async ({ Records }) => {
      for (const { dynamodb } of Records) {
        appendFileSync(folder + '/seen', dynamodb.Keys.pk.S + '\\n');
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    discard: async () => {},
    log: () => {},
  });
  process.send('ready');
`;

const folder = mkdtempSync(join(tmpdir(), 'stream-kill-'));
let engine: Engine;
let client: DynamoDBClient;
let child: ChildProcess | undefined;
beforeAll(async () => {
  engine = await startDynamoDb({ directory: join(folder, 'dynamodb'), clock: openClock() });
  client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
  });
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
afterAll(async () => {
  await kill();
  client.destroy();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const begin = async () => {
  child = spawn(process.execPath, ['--input-type=module', '--eval', program, engine.endpoint, folder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
};
const kill = async () => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};
const seen = (): string[] => {
  try {
    return readFileSync(join(folder, 'seen'), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
};

test('a reader of a stream that is killed goes on at its checkpoint: nothing is left out, and at most a batch comes again', async () => {
  const names = Array.from({ length: ITEMS }, (_, index) => `note-${String(index).padStart(3, '0')}`);
  for (const pk of names) await client.send(new PutItemCommand({ TableName, Item: { pk: { S: pk } } }));
  // Where each run begins, as places in what was seen.
  const begun: number[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const before = seen().length;
    begun.push(before);
    await begin();
    // In the middle of a batch, and each time elsewhere in it.
    await vi.waitFor(() => expect(seen().length).toBeGreaterThan(before + BATCH + round), {
      timeout: 15_000,
      interval: 1,
    });
    await kill();
  }
  begun.push(seen().length);
  await begin();
  await vi.waitFor(() => expect(new Set(seen()).size).toBe(ITEMS), { timeout: 15_000, interval: 20 });
  const all = seen();
  let again = 0;
  for (const [index, name] of all.entries()) {
    if (index === 0) continue;
    const back = names.indexOf(all[index - 1] ?? '') + 1 - names.indexOf(name);
    // Only a restart may go back, and never further than a batch; nothing may jump ahead.
    if (!begun.includes(index)) expect(back, `record ${index}`).toBe(0);
    expect(back).toBeGreaterThanOrEqual(0);
    expect(back).toBeLessThanOrEqual(BATCH);
    again += back;
  }
  expect(all.length).toBe(ITEMS + again);
  expect(again).toBeGreaterThan(0);
});

import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openClock } from '#local/clock.ts';
import { openScheduleStore } from '#local/states/schedule-store.ts';
import { answerScheduler } from '#local/states/scheduler-api.ts';
import { startScheduler } from '#local/states/scheduler.ts';
import { makeSchedules } from './schedules.ts';

const MACHINE = 'arn:aws:states:eu-west-1:000000000000:stateMachine:round';
const MISSED = 'arn:aws:sqs:eu-west-1:000000000000:missed-starts';
const directory = mkdtempSync(join(tmpdir(), 'missed-start-'));
const clock = openClock();
const store = openScheduleStore(directory);
const told: { queue: string; body: string }[] = [];
const started: string[] = [];
let isBroken = true;
const scheduler = startScheduler({
  store,
  clock,
  targets: {
    invoke: () => Promise.reject(new Error('no function is a target here')),
    startExecution(_arn, input) {
      if (isBroken) throw new Error('StateMachineDeleting');
      started.push(input);
    },
    sendToQueue: (queue, body) => Promise.resolve(void told.push({ queue, body })),
  },
  log: () => undefined,
});
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const said = Buffer.concat(chunks).toString();
    const reply = answerScheduler(
      { store, clock, changed: scheduler.changed },
      {
        method: request.method ?? '',
        url: new URL(request.url ?? '/', 'http://localhost'),
        body: (said ? JSON.parse(said) : {}) as Record<string, unknown>,
      },
    );
    response.writeHead(reply?.status ?? 404, { 'content-type': 'application/json', ...reply?.headers });
    response.end(JSON.stringify(reply?.body ?? {}));
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const client = new SchedulerClient({
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
const schedules = makeSchedules(
  { group: 'rounds', roleArn: 'arn:role', machineArn: MACHINE, missedStartsArn: MISSED },
  client,
);
afterAll(async () => {
  await scheduler.close();
  server.close();
  client.destroy();
  rmSync(directory, { recursive: true, force: true });
});

test('a start that fails for good is told to the queue of missed starts, with the round it was for', async () => {
  await schedules.set('0899', 'round-1', new Date(clock.now() + 3_600_000));
  clock.advance(2 * 3_600_000);
  await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 8_000 });
  expect(told).toEqual([{ queue: MISSED, body: '{"tenant":"0899","roundId":"round-1"}' }]);
  expect(started).toEqual([]);
});

test('a start that works out tells nobody and leaves no schedule', async () => {
  isBroken = false;
  await schedules.set('0899', 'round-2', new Date(clock.now() + 3_600_000));
  expect(store.find('rounds', '0899-round-2')?.target).toMatchObject({
    RetryPolicy: { MaximumEventAgeInSeconds: 14_400, MaximumRetryAttempts: 185 },
  });
  clock.advance(2 * 3_600_000);
  await vi.waitFor(() => expect(started).toHaveLength(1), { timeout: 8_000 });
  await vi.waitFor(() => expect(store.all()).toEqual([]), { timeout: 8_000 });
  expect(told).toHaveLength(1);
});

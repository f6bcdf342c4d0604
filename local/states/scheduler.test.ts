import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { openClock } from '#local/clock.ts';
import { openScheduleStore } from './schedule-store.ts';
import { MOST_MISSED, startScheduler } from './scheduler.ts';
import { answerScheduler } from './scheduler-api.ts';

const FUNCTION = 'arn:aws:lambda:eu-west-1:000000000000:function:tick';
const QUEUE = 'arn:aws:sqs:eu-west-1:000000000000:dead';
const HOUR = 3_600_000;
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function open({
  directory = mkdtempSync(join(tmpdir(), 'scheduler-')),
  clock = openClock(),
  fails = false,
} = {}) {
  const fired: string[] = [];
  const dead: string[] = [];
  const log: string[] = [];
  const store = openScheduleStore(directory);
  const invoke = async (_arn: string, event: unknown) => {
    if (fails) throw new Error('broken');
    fired.push((event as { at: string }).at);
  };
  const sendToQueue = async (_arn: string, body: string) => void dead.push(body);
  const scheduler = startScheduler({
    store,
    clock,
    targets: { invoke, sendToQueue, startExecution: () => undefined },
    log: (line) => log.push(line),
  });
  closers.push(scheduler.close);
  const call = (method: string, path: string, body: Record<string, unknown> = {}) =>
    answerScheduler(
      { store, clock, changed: scheduler.changed },
      { method, url: new URL(path, 'http://localhost'), body },
    );
  const make = (name: string, expression: string, more: object = {}) =>
    call('POST', `/schedules/${name}`, {
      ScheduleExpression: expression,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: FUNCTION,
        RoleArn: 'arn:aws:iam::000000000000:role/x',
        Input: `{"at":"${name} <aws.scheduler.scheduled-time>"}`,
        RetryPolicy: { MaximumRetryAttempts: 0 },
        DeadLetterConfig: { Arn: QUEUE },
      },
      ...more,
    });
  const quiet = async () => {
    const deadline = Date.now() + 5_000;
    do {
      if (Date.now() > deadline) throw new Error('the scheduler does not come to rest');
      await sleep(5);
    } while (!scheduler.isQuiet());
  };
  return { directory, clock, store, scheduler, fired, dead, log, call, make, quiet };
}

test('missed occurrences of several schedules fire once each, in order of time', async () => {
  const { clock, make, fired, quiet } = open();
  make('slow', 'rate(2 hours)');
  make('fast', 'rate(1 hour)');
  clock.advance(4 * HOUR + 60_000);
  await quiet();
  const times = fired.map((one) => one.split(' ')[1] ?? '');
  expect(times).toEqual([...times].sort());
  expect(fired.filter((one) => one.startsWith('fast'))).toHaveLength(4);
  expect(fired.filter((one) => one.startsWith('slow'))).toHaveLength(2);
});

test('a jump over very many occurrences makes up for the newest only and says so', async () => {
  const { clock, make, fired, log, quiet } = open();
  make('minutely', 'rate(1 minute)');
  clock.advance(30 * 24 * HOUR);
  await quiet();
  expect(fired.length).toBeGreaterThanOrEqual(MOST_MISSED - 1);
  expect(fired.length).toBeLessThanOrEqual(MOST_MISSED + 1);
  expect(log.join()).toContain('only the newest');
});

test('occurrences that fell due while the system was off are made up for', async () => {
  const first = open();
  first.make('hourly', 'rate(1 hour)');
  await first.scheduler.close();
  first.clock.advance(2 * HOUR + 60_000);
  const { fired, quiet } = open({ directory: first.directory, clock: first.clock });
  await quiet();
  expect(fired).toHaveLength(2);
});

test('a one-time schedule deletes itself when it is told to', async () => {
  const { clock, make, store, fired, quiet } = open();
  const when = new Date(clock.now() + HOUR).toISOString().slice(0, 19);
  make('once', `at(${when})`, { ActionAfterCompletion: 'DELETE' });
  make('kept', `at(${when})`);
  clock.advance(2 * HOUR);
  await quiet();
  expect(fired).toHaveLength(2);
  expect(store.all().map(({ name }) => name)).toEqual(['kept']);
});

test('what the target never takes goes to the dead-letter queue', async () => {
  const { clock, make, dead, quiet } = open({ fails: true });
  make('hourly', 'rate(1 hour)');
  clock.advance(HOUR + 1000);
  await quiet();
  expect(dead).toEqual([expect.stringContaining('hourly')]);
});

test('the API refuses what the service refuses', () => {
  const { call, make } = open();
  expect(make('a', 'rate(1 hour)')?.status).toBe(200);
  expect(make('a', 'rate(1 hour)')?.status).toBe(409);
  expect(make('b', 'sometimes')?.status).toBe(400);
  expect(make('c', 'rate(1 hour)', { ScheduleExpressionTimezone: 'Europe/Atlantis' })?.status).toBe(400);
  expect(call('GET', '/schedules/none')?.status).toBe(404);
  expect(call('DELETE', '/schedules/a?groupName=default')?.status).toBe(200);
  expect(call('GET', '/schedules/a')?.status).toBe(404);
  expect(call('GET', '/schedules')?.body).toEqual({ Schedules: [] });
});

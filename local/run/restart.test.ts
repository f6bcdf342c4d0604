import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { synthesizeForeignApp } from '#test/foreign/app.ts';
import { eventually, json, readItem } from '#test/foreign/drive.ts';
import type { Cloud } from './cloud.ts';
import { startCloud } from './start.ts';

const DAY = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'foreign-restart-'));
const directory = join(folder, 'state');
let assembly = '';
let cloud: Cloud;

beforeAll(async () => {
  assembly = await synthesizeForeignApp(folder);
  cloud = await startCloud({ assembly, directory, port: 0 });
});

afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (path: string, body: object) => fetch(`${cloud.url}/api${path}`, json('POST', body));
const item = (id: string) => readItem(cloud.url, id);

test('a state machine waits for the date, then for the days after it, and survives a restart in between', async () => {
  await post('/notes/one', { text: 'hello' });
  await cloud.idle();
  const until = new Date(cloud.clock.now() + 10 * DAY).toISOString();
  expect((await post('/rounds/spring', { until })).status).toBe(202);
  await eventually(
    () => item('step-spring-Slow'),
    (found) => found?.times === 1,
  );
  await cloud.idle();
  expect(await item('step-spring-Last')).toBeUndefined();
  expect((await post('/rounds/spring', { until })).status).toBe(202);
  expect((await post('/rounds/spring', { until: 'other' })).status).toBe(500);

  await cloud.close();
  const began = Date.now();
  cloud = await startCloud({ assembly, directory, port: 0 });
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(await item('echo-one')).toMatchObject({ text: 'hello' });

  cloud.clock.advance(10 * DAY);
  await cloud.idle();
  expect(await item('step-spring-Last')).toBeUndefined();
  cloud.clock.advance(3 * DAY);
  await cloud.idle();
  expect((await item('step-spring-Last'))?.times).toBe(1);
  expect((await item('step-spring-First'))?.times).toBe(1);
  expect(cloud.executions().find((one) => one.name === 'spring')?.status).toBe('SUCCEEDED');
});

test('an execution killed with its process in the middle of a step goes on at that step', async () => {
  const other = join(folder, 'killed');
  const start = async () => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../test/foreign/run.ts'), assembly, other],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, url: line.toString().trim() };
  };
  const first = await start();
  await fetch(`${first.url}/api/rounds/cut`, json('POST', { until: new Date(0).toISOString() }));
  await eventually(
    () => readItem(first.url, 'step-cut-Slow-begun'),
    (found) => found?.times === 1,
  );
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await start();
  try {
    await eventually(
      () => readItem(second.url, 'step-cut-Slow'),
      (found) => found?.times === 1,
    );
    expect((await readItem(second.url, 'step-cut-Slow-begun'))?.times).toBe(2);
    expect((await readItem(second.url, 'step-cut-First'))?.times).toBe(1);
  } finally {
    second.child.kill('SIGKILL');
  }
});

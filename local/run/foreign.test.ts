import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { CreateScheduleCommand, GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { synthesizeForeignApp } from '#test/foreign/app.ts';
import { json, readItem } from '#test/foreign/drive.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import type { Cloud } from './cloud.ts';
import { statusCommand } from './commands.ts';
import { startCloud } from './start.ts';

const DAY = 86_400_000;
const sdk = { region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY };
const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
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

test('a note posted through the site passes table, stream, function, queue and function back into the table', async () => {
  const created = await post('/notes/one', { text: 'hello' });
  expect(created.status).toBe(201);
  expect(created.headers.getSetCookie()).toEqual(['seen=1; Path=/', 'last=2; Path=/']);
  await cloud.idle();
  expect(await item('echo-one')).toMatchObject({ kind: 'echo', text: 'hello' });
});

test('a record that always fails is retried as often as the template says and then described to the queue', async () => {
  await post('/notes/bad', { text: 'poison' });
  await cloud.idle();
  expect(await item('poison-attempts')).toMatchObject({ times: 3 });
  expect(await item('given-up')).toMatchObject({ condition: 'RetryAttemptsExhausted' });
});

test('an object put into the bucket reaches the function that asked for its prefix', async () => {
  await fetch(`${cloud.url}/api/files/letter`, json('PUT', { dear: 'reader' }));
  await cloud.idle();
  expect(await item('file-letter.txt')).toMatchObject({ text: '{"dear":"reader"}' });
});

test('the site is served compressed, with its headers, a 304 for a known version and its own page for a missing file', async () => {
  const home = await fetch(cloud.url, { headers: { 'accept-encoding': 'br' } });
  expect(await home.text()).toContain('<title>Foreign</title>');
  expect(home.headers.get('content-encoding')).toBe('br');
  expect(home.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(home.headers.get('x-frame-options')).toBe('DENY');
  expect(home.headers.get('cache-control')).toBe('max-age=300');
  const again = await fetch(cloud.url, { headers: { 'if-none-match': home.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  const missing = await fetch(`${cloud.url}/no-such-file`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('Nothing here');
  expect((await fetch(cloud.url, { method: 'POST' })).status).toBe(403);
  expect(await (await fetch(`${cloud.url}/settings.json`)).json()).toEqual({ site: cloud.url });
});

test('the edge function turns the session cookie into a header before the API sees the request', async () => {
  const response = await fetch(`${cloud.url}/api/echo?a=1&a=2&b=x%20y`, {
    headers: { cookie: 'session=secret; other=1' },
  });
  const seen = (await response.json()) as {
    cookies: string[];
    query: object;
    headers: Record<string, string>;
  };
  expect(seen.headers.authorization).toBe('Bearer secret');
  expect(seen.cookies).toEqual(['session=secret', 'other=1']);
  expect(seen.query).toEqual({ a: '1,2', b: 'x y' });
});

test('a path without a route is answered as the API would', async () => {
  const response = await fetch(`${cloud.apiUrl}/nowhere`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ message: 'Not Found' });
});

test('a person of the user pool signs in, and only her token opens the guarded route', async () => {
  const [pool, client, secret] = ['Pool', 'Client', 'ClientSecret'].map(
    (id) => cloud.outputs[`Service.${id}`] ?? '',
  );
  if (!pool || !client || !secret) throw new Error('the outputs do not name the user pool');
  const cognito = new CognitoIdentityProviderClient({
    ...sdk,
    endpoint: cloud.endpoints.COGNITO_IDENTITY_PROVIDER ?? '',
  });
  await cognito.send(
    new AdminCreateUserCommand({ UserPoolId: pool, Username: 'anna', MessageAction: 'SUPPRESS' }),
  );
  await cognito.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: pool,
      Username: 'anna',
      Password: 'Long-enough-9',
      Permanent: true,
    }),
  );
  const SECRET_HASH = createHmac('sha256', secret).update(`anna${client}`).digest('base64');
  const { AuthenticationResult } = await cognito.send(
    new AdminInitiateAuthCommand({
      UserPoolId: pool,
      ClientId: client,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'anna', PASSWORD: 'Long-enough-9', SECRET_HASH },
    }),
  );
  expect((await fetch(`${cloud.url}/api/me`)).status).toBe(401);
  const me = await fetch(`${cloud.url}/api/me`, {
    headers: { cookie: `session=${AuthenticationResult?.AccessToken}` },
  });
  expect([me.status, await me.text()]).toEqual([200, 'anna']);
  expect(cloud.outputs['Service.SignIn']).toMatch(/^http:\/\/(localhost|127\.0\.0\.1):\d+\/login$/);
});

test('a function can seal and open with the key of the template', async () => {
  expect(await (await post('/seal', { secret: 'x' })).text()).toBe('{"secret":"x"}');
});

test('the SDK makes a schedule, which fires once and deletes itself', async () => {
  const scheduler = new SchedulerClient({ ...sdk, endpoint: cloud.endpoints.SCHEDULER ?? '' });
  const when = new Date(cloud.clock.now() + 3_600_000).toISOString().slice(0, 19);
  const target = {
    Arn: cloud.outputs['Service.StepArn'] ?? '',
    RoleArn: 'arn:aws:iam::000000000000:role/any',
    Input: '{"step":"alarm","name":"sdk"}',
  };
  const schedule = {
    Name: 'alarm',
    ScheduleExpression: `at(${when})`,
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    Target: target,
  };
  await scheduler.send(new CreateScheduleCommand({ ...schedule, ActionAfterCompletion: 'DELETE' }));
  await expect(scheduler.send(new CreateScheduleCommand(schedule))).rejects.toMatchObject({
    name: 'ConflictException',
  });
  expect(await scheduler.send(new GetScheduleCommand({ Name: 'alarm' }))).toMatchObject({
    ScheduleExpression: `at(${when})`,
    State: 'ENABLED',
  });
  await cloud.advance(2 * 3_600_000);
  await cloud.idle();
  expect((await item('step-sdk-alarm'))?.times).toBe(1);
  await expect(scheduler.send(new GetScheduleCommand({ Name: 'alarm' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('the status names what runs', async () => {
  const run = JSON.parse(readFileSync(join(directory, 'run.json'), 'utf8')) as { control: string };
  expect((await fetch(`${run.control}/status`)).status).toBe(403);
  const lines: string[] = [];
  await statusCommand({
    directory,
    print: (line) => void lines.push(line),
    confirm: () => Promise.resolve(false),
  });
  expect(lines.join('\n')).toMatch(/0 waiting, 0 in flight/);
  expect(lines.join('\n')).toMatch(/cron\(0 6 /);
});

test('a second start over the same folder is refused while the first runs', async () => {
  await expect(startCloud({ assembly, directory, port: 0 })).rejects.toThrow(/already running/);
});

test('each missed occurrence of a schedule fires once when the clock is moved, and functions see the new time', async () => {
  const before = Number((await item('ticks'))?.times ?? 0);
  await cloud.advance(3 * DAY);
  await cloud.idle();
  expect((await item('ticks'))?.times).toBe(before + 3);
  const { now } = (await (await fetch(`${cloud.url}/api/echo`)).json()) as { now: number };
  expect(Math.abs(now - cloud.clock.now())).toBeLessThan(5_000);
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { aModel } from '#local/assembly/a-model.ts';
import { openClock } from '#local/clock.ts';
import { makeFunctions, type Functions } from './functions.ts';
import { answerLambda } from './lambda-api.ts';

let functions: Functions | undefined;
afterEach(async () => functions?.close());

function open(code: string, properties: Record<string, unknown> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'functions-'));
  const clock = openClock();
  const Properties = {
    FunctionName: 'subject',
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Timeout: 10,
    Code: { ZipFile: code },
    ...properties,
  };
  const model = aModel({ Subject: { Type: 'AWS::Lambda::Function', Properties } });
  functions = makeFunctions({
    model,
    directory,
    clock,
    endpoints: { SQS: 'http://127.0.0.1:1', '': 'http://127.0.0.1:2' },
  });
  return { functions, clock, log: join(directory, 'logs', 'subject.log') };
}

test('a handler gets the event, its environment and a Lambda context', async () => {
  const code = `exports.handler = async (event, context) => ({ event, region: process.env.AWS_REGION, sqs: process.env.AWS_ENDPOINT_URL_SQS,
    own: process.env.OWN, hidden: process.env.HOME, name: context.functionName, left: context.getRemainingTimeInMillis() > 5000 })`;
  const { functions } = open(code, { Environment: { Variables: { OWN: 'yes' } } });
  expect(await functions.invoke('Subject', { a: [1] })).toEqual({
    event: { a: [1] },
    region: 'eu-west-1',
    sqs: 'http://127.0.0.1:1',
    own: 'yes',
    name: 'subject',
    left: true,
  });
});

test('a callback handler works as well', async () => {
  const { functions } = open('exports.handler = (event, context, callback) => callback(null, event.n + 1)');
  expect(
    await functions.invoke('arn:aws:lambda:eu-west-1:000000000000:function:subject:$LATEST', { n: 1 }),
  ).toBe(2);
});

test('an instance is used again, one event at a time, and busy ones make others start', async () => {
  const { functions } = open(
    'let n = 0; exports.handler = async ({ wait }) => { const mine = ++n; await new Promise((r) => setTimeout(r, wait)); return [mine, n] }',
  );
  expect(await functions.invoke('subject', { wait: 0 })).toEqual([1, 1]);
  const both = await Promise.all([
    functions.invoke('subject', { wait: 200 }),
    functions.invoke('subject', { wait: 200 }),
  ]);
  expect(both.sort()).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('dates in a function follow the clock while it lives', async () => {
  const { functions, clock } = open(
    'exports.handler = async () => [Date.now(), new Date().getTime(), new Date(0).getTime(), new Date() instanceof Date]',
  );
  await functions.invoke('subject', {});
  clock.advance(86_400_000);
  const [now, made, epoch, isDate] = (await functions.invoke('subject', {})) as [
    number,
    number,
    number,
    boolean,
  ];
  expect(Math.abs(now - clock.now())).toBeLessThan(2_000);
  expect(Math.abs(made - clock.now())).toBeLessThan(2_000);
  expect([epoch, isDate]).toEqual([0, true]);
});

test('a thrown error keeps its type and message', async () => {
  const { functions } = open(
    'class Refused extends Error { name = "Refused" } exports.handler = async () => { throw new Refused("no") }',
  );
  await expect(functions.invoke('subject', {})).rejects.toMatchObject({ name: 'Refused', message: 'no' });
  expect(
    await answerLambda(functions, {
      method: 'POST',
      path: '/2015-03-31/functions/subject/invocations',
      headers: {},
      body: '{}',
    }),
  ).toMatchObject({
    status: 200,
    headers: { 'x-amz-function-error': 'Unhandled' },
    body: { errorType: 'Refused', errorMessage: 'no' },
  });
});

test('a function that runs too long is killed, and the next event gets a fresh instance', async () => {
  const { functions } = open('exports.handler = async ({ stuck }) => { while (stuck); return "ok" }', {
    Timeout: 1,
  });
  await expect(functions.invoke('subject', { stuck: true })).rejects.toThrow(
    'Task timed out after 1.00 seconds',
  );
  expect(await functions.invoke('subject', {})).toBe('ok');
});

test('a function that ends its process fails alone', async () => {
  const { functions } = open(
    'exports.handler = async ({ leave }) => { if (leave) process.exit(3); return "ok" }',
  );
  await expect(functions.invoke('subject', { leave: true })).rejects.toMatchObject({
    name: 'Runtime.ExitError',
  });
  expect(await functions.invoke('subject', {})).toBe('ok');
});

test('a function that cannot be loaded says why', async () => {
  const { functions } = open('require("nowhere"); exports.handler = async () => 1');
  await expect(functions.invoke('subject', {})).rejects.toThrow(/Cannot find module 'nowhere'/);
  await expect(functions.invoke('other', {})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('what a function prints stands in its log as it was printed', async () => {
  const { functions, log } = open(
    'exports.handler = async () => { console.log(JSON.stringify({ level: "INFO" })); console.error("plain") }',
  );
  await functions.invoke('subject', {});
  const deadline = Date.now() + 5_000;
  while (!/plain/.test(readFileSync(log, { encoding: 'utf8', flag: 'a+' })) && Date.now() < deadline)
    await sleep(20);
  expect(readFileSync(log, 'utf8').split('\n').sort()).toEqual(['', 'plain', '{"level":"INFO"}']);
});

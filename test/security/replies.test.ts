import { expect, test, describe, beforeAll, afterAll } from 'vitest';
import * as z from 'zod';
import { contract } from '#shared/contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { api } from '#functions/kernel/api.ts';
import type { Gate } from '#functions/kernel/gate.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import { keepLogs } from '#test/builders/security-logs.ts';
import { eventOf } from '#test/builders/security-call.ts';
import { administrator, anActor } from '#test/builders/actor.ts';

const readThing = contract({
  name: 'read-thing',
  module: 'people',
  method: 'GET',
  path: '/things/{thingId}',
  permission: 'session.read',
  audit: 'none',
  input: z.object({ thingId: z.string() }),
  output: z.object({ thingId: z.string() }),
  refusals: ['not-today'],
});
const saveThing = contract({
  name: 'save-thing',
  module: 'people',
  method: 'PUT',
  path: '/things/{thingId}',
  permission: 'session.read',
  audit: 'none',
  input: z.object({ thingId: z.string() }),
  output: z.object({}),
  refusals: [],
});

const gate: Gate = {
  readActor: () => Promise.resolve({ ...anActor([administrator]), name: 'Anna Aktør' }),
  record: () => Promise.resolve(),
  recordOnceADay: () => Promise.resolve(),
};
const parts = { load: () => Promise.resolve({}), subject: () => ({ kind: 'nothing' as const }) };
const handler = api(gate, [
  endpoint(readThing, {
    ...parts,
    run({ input: { thingId } }) {
      if (thingId === 'refused') return refused('not-today');
      if (thingId === 'broken') throw new Error('SELECT secret FROM 7204151234 WHERE password');
      return done({ thingId });
    },
  }),
  endpoint(saveThing, { ...parts, run: () => done({}) }),
]);
const context = { awsRequestId: 'reference' } as never;
const token = { tenant: '0899', person: 'actor23456789' };
const read = (thingId: string) => handler(eventOf(readThing, { thingId }, token), context);

let logs: ReturnType<typeof keepLogs>;
beforeAll(() => void (logs = keepLogs()));
afterAll(() => logs.stop());

test.each([
  ['found', 200],
  ['refused', 422],
  ['broken', 500],
])('a reply says that it is JSON in UTF-8 and stays in no cache: %s', async (thingId, status) => {
  const { statusCode, headers, body } = await read(thingId);
  expect(statusCode).toBe(status);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  expect(() => JSON.parse(body ?? '') as unknown).not.toThrow();
});

test('a surprise tells its reference and nothing of what happened', async () => {
  const reply = await read('broken');
  expect(reply.statusCode).toBe(500);
  expect(JSON.parse(reply.body ?? '')).toEqual({ code: 'surprise', reference: 'reference' });
});

describe('a good signature is not enough:', () => {
  const claims: [string, Record<string, string>][] = [
    ['an id token, which names no seat', { token_use: 'id', aud: 'client', sub: 'a', email: 'a@b.example' }],
    ['a token without a person', { token_use: 'access', tenant: '0899' }],
    ['a token without a municipality', { token_use: 'access', person: 'actor23456789' }],
    ['an empty seat', { tenant: '', person: '' }],
  ];
  test.each(claims)('%s opens nothing', async (_what, shown) => {
    const event = eventOf(readThing, { thingId: 'found' }, undefined);
    const { authorizer } = event.requestContext;
    authorizer.jwt = { ...authorizer.jwt, claims: shown };
    const reply = await handler(event, context);
    expect([reply.statusCode, reply.body]).toEqual([401, '{"code":"not-signed-in"}']);
  });
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'])(
  'a change sent as %s without our header is refused, since a form on any site could send it',
  async (type) => {
    const headers = { 'content-type': type, origin: 'https://site.example', 'sec-fetch-site': 'same-origin' };
    const save = (more: object) => handler(eventOf(saveThing, { thingId: 'found' }, token, more), context);
    expect(await save({})).toMatchObject({ statusCode: 200 });
    expect(await save({ headers })).toMatchObject({ statusCode: 403, body: '{"code":"cross-site"}' });
  },
);

test('a change that another site sends stands in the log as such, by its route', async () => {
  const before = logs.lines.length;
  const headers = { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' };
  await handler(eventOf(saveThing, { thingId: 'found' }, token, { headers }), context);
  const told = logs.lines.slice(before).filter((line) => line.includes('"level":"WARN"'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('"message":"cross-site request"');
  expect(told[0]).toContain('"route":"PUT /api/things/{thingId}"');
});

test('a path nobody has and a method that a path does not have are not found', async () => {
  for (const routeKey of [
    'GET /api/elsewhere',
    'DELETE /api/things/{thingId}',
    '$default',
    'TRACE /api/things/{thingId}',
  ]) {
    const event = { ...eventOf(readThing, { thingId: 'found' }, token), routeKey };
    expect(await handler(event, context)).toMatchObject({ statusCode: 404, body: '{"code":"not-found"}' });
  }
});

test('a name given twice counts where it belongs: the path before the body, the body before the query', () => {
  const event = eventOf(saveThing, { thingId: 'path' }, token, {
    queryStringParameters: { thingId: 'query', other: 'query', alone: 'query' },
    body: JSON.stringify({ thingId: 'body', other: 'body' }),
  });
  expect(inputOf(event)).toEqual({ thingId: 'path', other: 'body', alone: 'query' });
});

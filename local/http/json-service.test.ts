import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock, type Clock } from '#local/clock.ts';
import type { Engine } from '#local/engine.ts';
import { startSecrets } from '#local/secrets/start.ts';
import { signRequest } from './sign-request.ts';

const directory = mkdtempSync(join(tmpdir(), 'json-service-'));
const clock: Clock = openClock();
let engine: Engine;
beforeAll(async () => {
  engine = await startSecrets({ directory, clock });
});
afterAll(async () => {
  await engine.close();
  rmSync(directory, { recursive: true, force: true });
});

const TARGET = 'secretsmanager.DescribeSecret';
const call = async ({
  target = TARGET,
  body = '{"SecretId":"none"}',
  now = Date.now(),
  sentBody = '',
  more = {},
} = {}) => {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  const signed = signRequest({
    method: 'POST',
    url: `${engine.endpoint}/`,
    headers,
    body,
    service: 'secretsmanager',
    now,
  });
  const response = await fetch(engine.endpoint, {
    method: 'POST',
    headers: { ...signed, ...more },
    body: sentBody || body,
  });
  return { status: response.status, answer: (await response.json()) as { __type?: string } };
};

describe('a JSON service', () => {
  it('answers a signed request', async () => {
    expect(await call()).toMatchObject({ status: 400, answer: { __type: 'ResourceNotFoundException' } });
  });

  it('refuses a request without a signature', async () => {
    const response = await fetch(engine.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': TARGET },
      body: '{}',
    });
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { __type: 'MissingAuthenticationTokenException' },
    ]);
  });

  it('refuses a body or a header that was changed on the way', async () => {
    expect(await call({ sentBody: '{"SecretId":"else"}' })).toMatchObject({
      status: 403,
      answer: { __type: 'InvalidSignatureException' },
    });
    expect((await call({ more: { 'x-amz-security-token': 'added' } })).status).toBe(403);
  });

  it('takes a signature by the time of the machine or of the system, whichever is nearer, and no other', async () => {
    clock.advance(40 * 86_400_000);
    const types = await Promise.all(
      [Date.now(), clock.now(), Date.now() + 86_400_000].map(
        async (now) => (await call({ now })).answer.__type,
      ),
    );
    clock.reset();
    expect(types).toEqual([
      'ResourceNotFoundException',
      'ResourceNotFoundException',
      'InvalidSignatureException',
    ]);
  });

  it('refuses an unknown operation, what is no JSON and what does not fit the schema', async () => {
    expect((await call({ target: 'secretsmanager.RotateSecret' })).status).toBe(501);
    expect((await call({ target: 'secretsmanager.constructor' })).status).toBe(501);
    expect((await call({ target: 'Other.DescribeSecret' })).status).toBe(400);
    expect((await call({ body: '{' })).answer.__type).toBe('SerializationException');
    expect((await call({ body: '{"SecretId":7}' })).answer.__type).toBe('InvalidParameterException');
  });
});

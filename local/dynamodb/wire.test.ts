import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '../clock.ts';
import { type Engine, LOCAL_ACCESS_KEY, LOCAL_REGION } from '../engine.ts';
import type { Arriving } from './authorize.ts';
import { onlyLocalKey } from './authorize.ts';
import { Refusal } from './refusal.ts';
import { startDynamoDb } from './start.ts';

describe('the endpoint', () => {
  let directory: string;
  let engine: Engine;
  const arrived: Arriving[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'dynamodb-wire-'));
    engine = await startDynamoDb({
      directory,
      clock: openClock(),
      authorize(request) {
        arrived.push(request);
        if (request.action === 'DescribeTable') return new Refusal('AccessDeniedException', 'not this one');
        return onlyLocalKey(request);
      },
    });
  });
  afterAll(async () => {
    await engine.close();
    await rm(directory, { recursive: true });
  });

  const send = async (headers: Record<string, string>, body: string, method = 'POST') => {
    const response = await fetch(engine.endpoint, { method, headers, ...(method === 'POST' && { body }) });
    const answer = (await response.json()) as { __type?: string };
    return [response.status, answer.__type?.split('#')[1]];
  };
  const signed = {
    authorization: `AWS4-HMAC-SHA256 Credential=${LOCAL_ACCESS_KEY.accessKeyId}/20260101/${LOCAL_REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
  };
  const target = (action: string) => ({ ...signed, 'x-amz-target': `DynamoDB_20120810.${action}` });

  it('refuses unknown actions, other methods, and actions of the other protocol', async () => {
    const unknown = [400, 'UnknownOperationException'];
    expect(await send(target('NoSuchAction'), '{}')).toEqual(unknown);
    expect(await send(target('ListTables'), '', 'GET')).toEqual(unknown);
    expect(await send({ ...signed, 'x-amz-target': 'DynamoDBStreams_20120810.PutItem' }, '{}')).toEqual(
      unknown,
    );
  });

  it('refuses bodies that are no JSON object and members of a wrong type', async () => {
    const broken = [400, 'SerializationException'];
    expect(await send(target('ListTables'), '{"a":')).toEqual(broken);
    expect(await send(target('ListTables'), '[]')).toEqual(broken);
    expect(await send(target('PutItem'), '{"TableName":1,"Item":{}}')).toEqual(broken);
    expect(await send(target('GetItem'), '{"TableName":"a-table","Key":{"pk":"text"}}')).toEqual(broken);
  });

  it('refuses requests without a signature or with another access key', async () => {
    expect(await send({ 'x-amz-target': 'DynamoDB_20120810.ListTables' }, '{}')).toEqual([
      400,
      'MissingAuthenticationTokenException',
    ]);
    const stranger = new DynamoDBClient({
      endpoint: engine.endpoint,
      region: LOCAL_REGION,
      credentials: { accessKeyId: 'SOMEBODY', secretAccessKey: 'else' },
    });
    await expect(stranger.send(new ListTablesCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    stranger.destroy();
  });

  it('lets one place see and refuse every request before it is carried out', async () => {
    expect(await send(target('DescribeTable'), '{"TableName":"nothing-here"}')).toEqual([
      400,
      'AccessDeniedException',
    ]);
    expect(arrived.at(-1)).toEqual({
      action: 'DescribeTable',
      body: { TableName: 'nothing-here' },
      accessKeyId: LOCAL_ACCESS_KEY.accessKeyId,
    });
  });

  it('does not start twice on one folder', async () => {
    await expect(startDynamoDb({ directory, clock: openClock() })).rejects.toThrow();
  });
});

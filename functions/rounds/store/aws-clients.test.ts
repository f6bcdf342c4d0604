import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { makeMachines } from './machines.ts';
import { makeSchedules } from './schedules.ts';

/** A service that answers each request with the next of the given replies and remembers what it was asked. */
let replies: { status: number; type?: string }[] = [];
let asked: { method: string; path: string; body: Record<string, unknown> }[] = [];
const server: Server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
    asked.push({ method: request.method ?? '', path: request.url ?? '', body });
    const { status, type } = replies.shift() ?? { status: 200 };
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(type && { 'x-amzn-errortype': type }),
    });
    response.end(type ? JSON.stringify({ __type: type, message: 'no' }) : '{}');
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const config = {
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: 1,
};
const machines = makeMachines({ round: 'arn:round', notices: 'arn:notices' }, new SFNClient(config));
const schedules = makeSchedules(
  { group: 'rounds', roleArn: 'arn:role', machineArn: 'arn:round', missedStartsArn: 'arn:missed' },
  new SchedulerClient(config),
);
beforeEach(() => {
  replies = [];
  asked = [];
});
afterAll(() => server.close());

describe('starting an execution', () => {
  test('is named after the round, so that a second start is none', async () => {
    replies = [{ status: 200 }, { status: 400, type: 'ExecutionAlreadyExists' }];
    await machines.startRound('0899', 'round-1');
    await machines.startRound('0899', 'round-1');
    expect(asked.map(({ body }) => body)).toEqual([
      ...Array<object>(2).fill({
        stateMachineArn: 'arn:round',
        name: '0899-round-1',
        input: '{"tenant":"0899","roundId":"round-1"}',
      }),
    ]);
  });

  test('that fails for another reason is told', async () => {
    replies = [{ status: 400, type: 'StateMachineDoesNotExist' }];
    await expect(machines.startRound('0899', 'round-1')).rejects.toThrow();
  });
});

describe('the schedule of a round', () => {
  const at = new Date('2031-06-02T04:00:00.000Z');

  test('is made, or changed where it is there already', async () => {
    replies = [{ status: 409, type: 'ConflictException' }, { status: 200 }];
    await schedules.set('0899', 'round-1', at);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /schedules/0899-round-1',
      'PUT /schedules/0899-round-1',
    ]);
    expect(asked[1]?.body).toMatchObject({
      GroupName: 'rounds',
      ScheduleExpression: 'at(2031-06-02T04:00:00)',
      ScheduleExpressionTimezone: 'UTC',
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: 'arn:round',
        RoleArn: 'arn:role',
        Input: '{"tenant":"0899","roundId":"round-1"}',
        DeadLetterConfig: { Arn: 'arn:missed' },
      },
    });
  });

  test('that is not there is taken away without complaint', async () => {
    replies = [{ status: 404, type: 'ResourceNotFoundException' }];
    await schedules.remove('0899', 'round-1');
    expect(asked).toMatchObject([{ method: 'DELETE' }]);
  });
});

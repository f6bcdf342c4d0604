import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClock, type Clock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startChildEngine } from '#local/http/child-engine.ts';
import { startSqs, type SqsEngine } from './start.ts';

let directory: string;
let clock: Clock;
let closers: (() => unknown)[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sqs-'));
  clock = openClock();
  closers = [];
});
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  rmSync(directory, { recursive: true, force: true });
});

const open = async (): Promise<SqsEngine> => {
  const engine = await startSqs({ directory, clock });
  closers.push(engine.close);
  return engine;
};
const clientOf = (endpoint: string) => {
  const client = new SQSClient({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    maxAttempts: 1,
  });
  closers.push(() => client.destroy());
  return client;
};
const receive = async (client: SQSClient, QueueUrl: string, more = {}) =>
  (
    await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['All'],
        ...more,
      }),
    )
  ).Messages ?? [];

describe('the queue service', () => {
  it('gives queues a URL on its own endpoint, and keeps messages when a queue is set up anew', async () => {
    const engine = await open();
    const url = engine.createQueue('work', { VisibilityTimeout: '5' });
    expect(url).toBe(`${engine.endpoint}/000000000000/work`);
    const client = clientOf(engine.endpoint);
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x' }));
    engine.createQueue('work', { VisibilityTimeout: '6' });
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({ VisibilityTimeout: '6', ApproximateNumberOfMessages: '1' });
  });

  it('releases delayed messages and ends a long poll when the clock is moved forward', async () => {
    const engine = await open();
    const url = engine.createQueue('work', {});
    const client = clientOf(engine.endpoint);
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x', DelaySeconds: 900 }));
    const poll = receive(client, url, { WaitTimeSeconds: 20 });
    expect(await receive(client, url)).toEqual([]);
    clock.advance(900_000);
    expect(await poll).toMatchObject([{ Body: 'x' }]);
  });

  it('does not lose sight of messages when the clock is set back', async () => {
    const engine = await open();
    const url = engine.createQueue('work', {});
    const client = clientOf(engine.endpoint);
    clock.advance(30 * 86_400_000);
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x' }));
    expect(await receive(client, url)).toHaveLength(1);
    clock.reset();
    expect(await receive(client, url)).toHaveLength(1);
  });

  it('answers waiting polls and ends quickly when it is closed', async () => {
    const engine = await open();
    const url = engine.createQueue('work', {});
    const client = clientOf(engine.endpoint);
    const poll = receive(client, url, { WaitTimeSeconds: 20 });
    await receive(client, url);
    const started = performance.now();
    await engine.close();
    expect(await poll).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe('after a restart', () => {
  it('messages, their counts, what is in flight and what was seen are as before', async () => {
    const before = await open();
    const work = before.createQueue('work', {});
    const order = before.createQueue('order.fifo', { FifoQueue: 'true' });
    const client = clientOf(before.endpoint);
    await client.send(
      new SendMessageCommand({
        QueueUrl: work,
        MessageBody: 'held',
        MessageAttributes: { a: { DataType: 'String', StringValue: '1' } },
      }),
    );
    const [held] = await receive(client, work);
    await client.send(new SendMessageCommand({ QueueUrl: work, MessageBody: 'free' }));
    const fifo = { QueueUrl: order, MessageBody: 'once', MessageGroupId: 'g', MessageDeduplicationId: 'd' };
    const sent = await client.send(new SendMessageCommand(fifo));
    await before.close();

    const after = await open();
    const again = clientOf(after.endpoint);
    const url = after.createQueue('work', {});
    expect((await receive(again, url)).map((each) => each.Body)).toEqual(['free']);
    await again.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: held?.ReceiptHandle }));
    clock.advance(60_000);
    expect(
      (await receive(again, url)).map((each) => [each.Body, each.Attributes?.['ApproximateReceiveCount']]),
    ).toEqual([['free', '2']]);
    const repeat = await again.send(
      new SendMessageCommand({ ...fifo, QueueUrl: after.createQueue('order.fifo', { FifoQueue: 'true' }) }),
    );
    expect(repeat.MessageId).toBe(sent.MessageId);
  });

  it('what was held by consumers that are gone can be released', async () => {
    const before = await open();
    const work = before.createQueue('work', { VisibilityTimeout: '1800' });
    const client = clientOf(before.endpoint);
    await client.send(new SendMessageCommand({ QueueUrl: work, MessageBody: 'held' }));
    await client.send(new SendMessageCommand({ QueueUrl: work, MessageBody: 'later', DelaySeconds: 600 }));
    expect(await receive(client, work)).toHaveLength(1);
    await before.close();

    const after = await open();
    after.releaseHeld();
    const url = after.createQueue('work', { VisibilityTimeout: '1800' });
    expect((await receive(clientOf(after.endpoint), url)).map((each) => each.Body)).toEqual(['held']);
  });

  it('a last line cut short is dropped, but any other unreadable line stops the start', async () => {
    const before = await open();
    before.createQueue('work', {});
    await before.close();
    const file = join(directory, 'journal.jsonl');
    appendFileSync(file, '{"type":"queue-del');
    const after = await open();
    expect(after.createQueue('work', {})).toContain('/work');
    await after.close();
    writeFileSync(file, `nonsense\n${readFileSync(file, 'utf8')}`);
    await expect(startSqs({ directory, clock })).rejects.toThrow(/line 1 /);
  });
});

describe('after a kill', () => {
  it(
    'every acknowledged message is there, and no acknowledged deletion is undone',
    { timeout: 60_000 },
    async () => {
      const setup = await open();
      setup.createQueue('work', {});
      await setup.close();
      const child = await startChildEngine('sqs', directory);
      closers.push(child.kill);
      const client = clientOf(child.endpoint);
      const url = `${child.endpoint}/000000000000/work`;
      const sent = new Set<string>();
      const deleted = new Set<string>();
      const work = async (name: string) => {
        for (let count = 0; ; count += 1) {
          const body = `${name}-${count}`;
          await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
          sent.add(body);
          if (count % 3 > 0) continue;
          for (const message of await receive(client, url, { MaxNumberOfMessages: 1 })) {
            await client.send(
              new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }),
            );
            deleted.add(message.Body ?? '');
          }
          if (sent.size > 150) void child.kill();
        }
      };
      await Promise.allSettled(['a', 'b', 'c', 'd'].map(work));
      expect(deleted.size).toBeGreaterThan(10);

      const after = await open();
      clock.advance(60_000);
      const again = clientOf(after.endpoint);
      const left = new Set<string>();
      for (
        let batch = await receive(again, after.createQueue('work', {}));
        batch.length > 0;
        batch = await receive(again, after.createQueue('work', {}))
      ) {
        for (const message of batch) left.add(message.Body ?? '');
      }
      expect([...deleted].filter((body) => left.has(body))).toEqual([]);
      // A deletion that reached the disk but not its caller is allowed: at most one for each of the four workers.
      expect([...sent].filter((body) => !left.has(body) && !deleted.has(body)).length).toBeLessThanOrEqual(4);
    },
  );
});

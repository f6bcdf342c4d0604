import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqsTarget, type SqsTarget } from './sqs-target.ts';

let target: SqsTarget;
beforeAll(async () => {
  target = await openSqsTarget();
});
afterAll(() => target.close());

const send = (QueueUrl: string, MessageBody: string, more = {}) =>
  target.client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
const counts = async (QueueUrl: string) => {
  const { Attributes } = await target.client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
  );
  return ['', 'NotVisible', 'Delayed'].map((kind) =>
    Number(new Map(Object.entries(Attributes ?? {})).get(`ApproximateNumberOfMessages${kind}`)),
  );
};

describe('a message', () => {
  it('arrives with its body, its attributes and a count of deliveries', async () => {
    const url = await target.queue();
    const MessageAttributes = {
      kind: { DataType: 'String', StringValue: 'æøå' },
      size: { DataType: 'Number', StringValue: '12' },
      seal: { DataType: 'Binary', BinaryValue: Uint8Array.from([0, 255, 7]) },
    };
    const sent = await send(url, '{"a":"æøå 🧵"}', { MessageAttributes });
    const [message] = await target.receive(url);
    expect(message).toMatchObject({ MessageId: sent.MessageId, Body: '{"a":"æøå 🧵"}', MessageAttributes });
    expect(message?.MD5OfMessageAttributes).toBe(sent.MD5OfMessageAttributes);
    expect(message?.Attributes).toMatchObject({
      ApproximateReceiveCount: '1',
      SentTimestamp: expect.stringMatching(/^\d{13}$/) as string,
    });
  });

  it('brings only the attributes that were asked for', async () => {
    const url = await target.queue();
    await send(url, 'x', {
      MessageAttributes: {
        a: { DataType: 'String', StringValue: '1' },
        b: { DataType: 'String', StringValue: '2' },
      },
    });
    const [message] = await target.receive(url, {
      MessageSystemAttributeNames: ['SentTimestamp'],
      MessageAttributeNames: ['a'],
    });
    expect(Object.keys(message?.Attributes ?? {})).toEqual(['SentTimestamp']);
    expect(Object.keys(message?.MessageAttributes ?? {})).toEqual(['a']);
  });

  it('is hidden from others while one works on it, and comes back if it is not deleted', async () => {
    const url = await target.queue();
    await send(url, 'x');
    await target.receive(url, { VisibilityTimeout: 2 });
    expect(await target.receive(url)).toEqual([]);
    const [again] = await target.receive(url, { WaitTimeSeconds: 10 });
    expect(again?.Attributes?.['ApproximateReceiveCount']).toBe('2');
  });

  it('is gone once deleted, and may be deleted twice', async () => {
    const url = await target.queue({ VisibilityTimeout: '0' });
    await send(url, 'x');
    const [message] = await target.receive(url, { VisibilityTimeout: 30 });
    const deletion = new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle });
    await target.client.send(deletion);
    await target.client.send(deletion);
    expect(await counts(url)).toEqual([0, 0, 0]);
  });

  it('can be released early or held longer while it is in flight', async () => {
    const url = await target.queue();
    await send(url, 'x');
    const [message] = await target.receive(url);
    const change = (VisibilityTimeout: number) =>
      target.client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: url,
          ReceiptHandle: message?.ReceiptHandle,
          VisibilityTimeout,
        }),
      );
    await change(60);
    expect(await target.receive(url)).toEqual([]);
    await change(0);
    expect(await target.receive(url)).toHaveLength(1);
  });

  it('that is not in flight cannot be held', async () => {
    const url = await target.queue();
    await send(url, 'x');
    const [message] = await target.receive(url, { VisibilityTimeout: 0 });
    const change = new ChangeMessageVisibilityCommand({
      QueueUrl: url,
      ReceiptHandle: message?.ReceiptHandle,
      VisibilityTimeout: 5,
    });
    await expect(target.client.send(change)).rejects.toMatchObject({ name: 'MessageNotInflight' });
  });

  it('waits out its delay', async () => {
    const url = await target.queue();
    await send(url, 'later', { DelaySeconds: 2 });
    expect(await target.receive(url)).toEqual([]);
    expect(await counts(url)).toEqual([0, 0, 1]);
    expect(await target.receive(url, { WaitTimeSeconds: 10 })).toMatchObject([{ Body: 'later' }]);
  });

  it('is refused when it is empty, too large or holds forbidden characters', async () => {
    const url = await target.queue({ MaximumMessageSize: '1024' });
    await expect(send(url, '')).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    await expect(send(url, 'x'.repeat(1025))).rejects.toThrow(/shorter than 1024 bytes/);
    await expect(send(url, 'a\u0000b')).rejects.toMatchObject({ name: 'InvalidMessageContents' });
    expect(await counts(url)).toEqual([0, 0, 0]);
  });
});

describe('a long poll', () => {
  it('ends as soon as a message is sent', async () => {
    const url = await target.queue();
    const started = performance.now();
    const poll = target.receive(url, { WaitTimeSeconds: 20 });
    await send(url, 'x');
    expect(await poll).toMatchObject([{ Body: 'x' }]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('ends empty when its time is up', async () => {
    const url = await target.queue();
    const started = performance.now();
    expect(await target.receive(url, { WaitTimeSeconds: 1 })).toEqual([]);
    expect(performance.now() - started).toBeGreaterThan(900);
  });

  it('takes no message along when the caller hangs up', async () => {
    const url = await target.queue();
    const hangUp = new AbortController();
    const poll = target.client.send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 20 }), {
      abortSignal: hangUp.signal,
    });
    // Each question is answered after whatever reached the service before it.
    const settle = async () => {
      for (let question = 0; question < 5; question += 1) await counts(url);
    };
    await settle();
    hangUp.abort();
    await expect(poll).rejects.toMatchObject({ name: 'AbortError' });
    await settle();
    await send(url, 'x');
    expect(await target.receive(url, { WaitTimeSeconds: 2 })).toMatchObject([
      { Attributes: { ApproximateReceiveCount: '1' } },
    ]);
  });
});

describe('a batch', () => {
  it('is sent, held and deleted entry by entry', async () => {
    const url = await target.queue();
    const Entries = ['a', 'b', 'c'].map((Id) => ({ Id, MessageBody: Id }));
    expect(
      (await target.client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))).Successful,
    ).toHaveLength(3);
    const messages = await target.receive(url, { MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
    expect(messages.map((each) => each.Body).sort()).toEqual(['a', 'b', 'c']);
    const handles = messages.map((each, index) => ({
      Id: `m${index}`,
      ReceiptHandle: each.ReceiptHandle ?? '',
    }));
    const held = await target.client.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl: url,
        Entries: handles.map((each) => ({ ...each, VisibilityTimeout: 60 })),
      }),
    );
    expect(held.Successful).toHaveLength(3);
    const deleted = await target.client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url,
        Entries: [...handles, { Id: 'bad', ReceiptHandle: 'nonsense' }],
      }),
    );
    expect(deleted.Successful).toHaveLength(3);
    expect(deleted.Failed).toMatchObject([{ Id: 'bad', Code: 'ReceiptHandleIsInvalid', SenderFault: true }]);
    expect(await counts(url)).toEqual([0, 0, 0]);
  });

  it('is refused as a whole when it is empty, too long or names an entry twice', async () => {
    const url = await target.queue();
    const batch = (ids: string[]) =>
      target.client.send(
        new SendMessageBatchCommand({ QueueUrl: url, Entries: ids.map((Id) => ({ Id, MessageBody: 'x' })) }),
      );
    await expect(batch([])).rejects.toMatchObject({
      name: expect.stringContaining('EmptyBatchRequest') as string,
    });
    await expect(batch(Array.from({ length: 11 }, (_, index) => `m${index}`))).rejects.toMatchObject({
      name: expect.stringContaining('TooManyEntriesInBatchRequest') as string,
    });
    await expect(batch(['a', 'a'])).rejects.toMatchObject({
      name: expect.stringContaining('BatchEntryIdsNotDistinct') as string,
    });
  });
});

describe('a purge', () => {
  it('empties the queue, including what is in flight', async () => {
    const url = await target.queue();
    await send(url, 'a');
    await send(url, 'b');
    await target.receive(url);
    await target.client.send(new PurgeQueueCommand({ QueueUrl: url }));
    await vi.waitFor(async () => expect(await counts(url)).toEqual([0, 0, 0]), { timeout: 50_000 });
  });
});

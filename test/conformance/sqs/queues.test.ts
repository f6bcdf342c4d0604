import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqsTarget, type SqsTarget } from './sqs-target.ts';

let target: SqsTarget;
beforeAll(async () => {
  target = await openSqsTarget();
});
afterAll(() => target.close());

const send = (QueueUrl: string, MessageBody: string, more = {}) =>
  target.client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
const nameOf = (url: string) => url.split('/').at(-1) ?? '';

describe('a queue', () => {
  it('is made once: the same request again gives the same queue, another one is refused', async () => {
    const url = await target.queue({ VisibilityTimeout: '45' });
    const again = (VisibilityTimeout: string) =>
      target.client.send(
        new CreateQueueCommand({ QueueName: nameOf(url), Attributes: { VisibilityTimeout } }),
      );
    expect((await again('45')).QueueUrl).toBe(url);
    await expect(again('46')).rejects.toMatchObject({
      name: expect.stringMatching(/QueueNameExists|QueueAlreadyExists/) as string,
    });
  });

  it('is found by name and in the list', async () => {
    const url = await target.queue();
    expect((await target.client.send(new GetQueueUrlCommand({ QueueName: nameOf(url) }))).QueueUrl).toBe(url);
    expect(
      (await target.client.send(new ListQueuesCommand({ QueueNamePrefix: nameOf(url) }))).QueueUrls,
    ).toEqual([url]);
  });

  it('that does not exist is told by its error', async () => {
    const lost = target.client.send(new GetQueueUrlCommand({ QueueName: 'no-such-queue' }));
    await expect(lost).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('takes new attributes and gives back all of them', async () => {
    const url = await target.queue();
    await target.client.send(
      new SetQueueAttributesCommand({ QueueUrl: url, Attributes: { DelaySeconds: '7' } }),
    );
    const { Attributes } = await target.client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      DelaySeconds: '7',
      VisibilityTimeout: '30',
      MessageRetentionPeriod: '345600',
    });
    const bad = target.client.send(
      new SetQueueAttributesCommand({ QueueUrl: url, Attributes: { DelaySeconds: '901' } }),
    );
    await expect(bad).rejects.toMatchObject({ name: 'InvalidAttributeValue' });
  });
});

describe('a message that fails again and again', () => {
  it('is set aside in the dead-letter queue with its body, attributes and history', async () => {
    const dead = await target.queue();
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: await target.arn(dead), maxReceiveCount: 2 });
    const url = await target.queue({ RedrivePolicy, VisibilityTimeout: '0' });
    const { MessageId } = await send(url, 'poison', {
      MessageAttributes: { a: { DataType: 'String', StringValue: '1' } },
    });
    expect(await target.receive(url)).toHaveLength(1);
    expect(await target.receive(url)).toHaveLength(1);
    expect(await target.receive(url)).toEqual([]);
    const [message] = await target.receive(dead, { WaitTimeSeconds: 5 });
    expect(message).toMatchObject({
      MessageId,
      Body: 'poison',
      MessageAttributes: { a: { StringValue: '1' } },
    });
    expect(message?.Attributes?.['DeadLetterQueueSourceArn']).toBe(await target.arn(url));
  });
});

describe('a FIFO queue', () => {
  const fifo = { FifoQueue: 'true' };
  const inOrder = (group: string, id: string) => ({ MessageGroupId: group, MessageDeduplicationId: id });

  it('hands out a group in order, one delivery at a time, while other groups go on', async () => {
    const url = await target.queue(fifo);
    await send(url, 'a1', inOrder('a', '1'));
    await send(url, 'a2', inOrder('a', '2'));
    await send(url, 'b1', inOrder('b', '3'));
    const [first] = await target.receive(url);
    expect(first).toMatchObject({
      Body: 'a1',
      Attributes: { MessageGroupId: 'a', MessageDeduplicationId: '1' },
    });
    const others = await target.receive(url, { MaxNumberOfMessages: 10 });
    expect(others.map((each) => each.Body)).toEqual(['b1']);
    await target.client.send(
      new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: first?.ReceiptHandle }),
    );
    expect(await target.receive(url, { WaitTimeSeconds: 5 })).toMatchObject([{ Body: 'a2' }]);
  });

  it('hands out several messages of a group together, in order', async () => {
    const url = await target.queue(fifo);
    for (const each of ['1', '2', '3']) await send(url, each, inOrder('a', each));
    const messages = await target.receive(url, { MaxNumberOfMessages: 10 });
    expect(messages.map((each) => each.Body)).toEqual(['1', '2', '3']);
    const sequences = messages.map((each) => each.Attributes?.['SequenceNumber'] ?? '');
    expect([...sequences].sort()).toEqual(sequences);
  });

  it('takes a message once, and answers the repeat with the first id', async () => {
    const url = await target.queue(fifo);
    const first = await send(url, 'x', inOrder('a', 'same'));
    const [message] = await target.receive(url);
    await target.client.send(
      new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }),
    );
    expect((await send(url, 'x', inOrder('a', 'same'))).MessageId).toBe(first.MessageId);
    expect(await target.receive(url, { WaitTimeSeconds: 1 })).toEqual([]);
  });

  it('tells repeats by content where it is set up so', async () => {
    const url = await target.queue({ ...fifo, ContentBasedDeduplication: 'true' });
    const [one, same, other] = [
      await send(url, 'x', { MessageGroupId: 'a' }),
      await send(url, 'x', { MessageGroupId: 'a' }),
      await send(url, 'y', { MessageGroupId: 'a' }),
    ];
    expect(same.MessageId).toBe(one.MessageId);
    expect(other.MessageId).not.toBe(one.MessageId);
  });

  it('refuses a message without a group or without an id', async () => {
    const url = await target.queue(fifo);
    await expect(send(url, 'x', { MessageDeduplicationId: '1' })).rejects.toMatchObject({
      name: expect.stringContaining('MissingParameter') as string,
    });
    await expect(send(url, 'x', { MessageGroupId: 'a' })).rejects.toThrow(/MessageDeduplicationId/);
  });
});

import * as z from 'zod';
import type { Operation } from '#local/http/json-service.ts';
import { Refusal } from '#local/http/refusal.ts';
import { batchSchema, runBatch } from './batch.ts';
import { delivered } from './delivered.ts';
import { attributesFingerprint, bodyFingerprint } from './fingerprint.ts';
import { isInFlight } from './message.ts';
import { numberOf } from './queue-attributes.ts';
import type { QueueService } from './queue-service.ts';
import { messageBehind, nextInView, receive } from './receive.ts';
import { messageInput, send, sizeOf, type MessageInput } from './send.ts';
import type { Queue } from './queue.ts';

const visibility = z.int().min(0).max(43_200);
const url = { QueueUrl: z.string() };
const id = { Id: z.string() };
const receipt = { ReceiptHandle: z.string().min(1) };
const receiveInput = z.object({
  ...url,
  MaxNumberOfMessages: z.int().min(1).max(10).optional(),
  VisibilityTimeout: visibility.optional(),
  WaitTimeSeconds: z.int().min(0).max(20).optional(),
  AttributeNames: z.array(z.string()).optional(),
  MessageSystemAttributeNames: z.array(z.string()).optional(),
  MessageAttributeNames: z.array(z.string()).optional(),
});
/** A batch as a whole may be as large as the largest message, in bytes. */
const LARGEST_BATCH = 1_048_576;

/** The operations about messages. */
export function messageOperations(service: QueueService): Record<string, Operation> {
  const { checked, find } = service;
  const batch = <S extends z.ZodType<{ Id: string }>>(
    schema: S,
    run: (queue: Queue, entry: z.output<S>) => object,
  ) =>
    checked(batchSchema, (input) => {
      const queue = find(input.QueueUrl);
      return runBatch(input.Entries, schema, (entry) => run(queue, entry));
    });
  return {
    SendMessage: checked(z.object({ ...url, ...messageInput }), (input) =>
      sendOne(service, find(input.QueueUrl), input),
    ),
    SendMessageBatch: checked(batchSchema, (input) => {
      const queue = find(input.QueueUrl);
      checkBatchSize(input.Entries);
      return runBatch(input.Entries, z.object({ ...id, ...messageInput }), (entry) =>
        sendOne(service, queue, entry),
      );
    }),
    ReceiveMessage: checked(receiveInput, (input, signal) => receiveSome(service, input, signal)),
    DeleteMessage: checked(z.object({ ...url, ...receipt }), (input) =>
      deleteOne(service, find(input.QueueUrl), input.ReceiptHandle),
    ),
    DeleteMessageBatch: batch(z.object({ ...id, ...receipt }), (queue, entry) =>
      deleteOne(service, queue, entry.ReceiptHandle),
    ),
    ChangeMessageVisibility: checked(
      z.object({ ...url, ...receipt, VisibilityTimeout: visibility }),
      (input) => changeOne(service, find(input.QueueUrl), input.ReceiptHandle, input.VisibilityTimeout),
    ),
    ChangeMessageVisibilityBatch: batch(
      z.object({ ...id, ...receipt, VisibilityTimeout: visibility }),
      (queue, entry) => changeOne(service, queue, entry.ReceiptHandle, entry.VisibilityTimeout),
    ),
  };
}

function sendOne({ journal, clock, room }: QueueService, queue: Queue, input: MessageInput) {
  const sent = send(queue, input, clock.now());
  if (sent.events.length > 0) {
    journal.record(...sent.events);
    room.wake(queue.name);
  }
  const { MessageAttributes: attributes, MessageSystemAttributes: system } = input;
  return {
    MessageId: sent.id,
    MD5OfMessageBody: bodyFingerprint(input.MessageBody),
    ...(attributes &&
      Object.keys(attributes).length > 0 && { MD5OfMessageAttributes: attributesFingerprint(attributes) }),
    ...(system?.AWSTraceHeader && {
      MD5OfMessageSystemAttributes: attributesFingerprint({ AWSTraceHeader: system.AWSTraceHeader }),
    }),
    ...(sent.sequence !== undefined && { SequenceNumber: sent.sequence }),
  };
}

async function receiveSome(service: QueueService, input: z.output<typeof receiveInput>, signal: AbortSignal) {
  const { journal, clock, room } = service;
  const asked = service.find(input.QueueUrl);
  const patience = input.WaitTimeSeconds ?? numberOf(asked.attributes, 'ReceiveMessageWaitTimeSeconds');
  // A long poll is counted in real seconds: the caller's connection does not outlive them however the clock is moved.
  const deadline = performance.now() + patience * 1000;
  for (;;) {
    const queue = service.find(input.QueueUrl);
    // Whoever hung up must not take messages with them.
    if (signal.aborted) return {};
    const seconds = input.VisibilityTimeout ?? numberOf(queue.attributes, 'VisibilityTimeout');
    const { events, ids } = receive(
      journal.queues,
      queue,
      input.MaxNumberOfMessages ?? 1,
      seconds,
      clock.now(),
    );
    const destinations = new Set(
      events.flatMap((event) => (event.type === 'message-set-aside' ? event.to : [])),
    );
    if (events.length > 0) journal.record(...events);
    for (const name of destinations) room.wake(name);
    if (ids.length > 0) {
      const wanted = {
        system: [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])],
        own: input.MessageAttributeNames ?? [],
      };
      return {
        Messages: ids
          .flatMap((each) => queue.messages.get(each) ?? [])
          .map((message) => delivered(queue, message, wanted)),
      };
    }
    const left = deadline - performance.now();
    if (left <= 0 || room.isClosed()) return {};
    const next = nextInView(queue, clock.now());
    await room.wait(
      queue.name,
      next === undefined ? left : Math.min(left, Math.max(1, next - clock.now())),
      signal,
    );
  }
}

function deleteOne({ journal, room }: QueueService, queue: Queue, handle: string): object {
  const message = messageBehind(queue, handle);
  // Deleting twice, or with the handle of an earlier delivery, succeeds without effect, as on AWS.
  if (message) journal.record({ type: 'message-deleted', queue: queue.name, id: message.id });
  room.wake(queue.name);
  return {};
}

function changeOne(
  { journal, clock, room }: QueueService,
  queue: Queue,
  handle: string,
  seconds: number,
): object {
  const message = messageBehind(queue, handle);
  const now = clock.now();
  if (!message || !isInFlight(message, now)) {
    throw new Refusal(400, 'MessageNotInflight', 'The specified message is not in flight.');
  }
  journal.record({
    type: 'visibility-changed',
    queue: queue.name,
    id: message.id,
    at: now,
    until: now + seconds * 1000,
  });
  room.wake(queue.name);
  return {};
}

function checkBatchSize(entries: readonly Record<string, unknown>[]): void {
  const sizes = entries.map((entry) => {
    const parsed = z.object(messageInput).safeParse(entry);
    return parsed.success ? sizeOf(parsed.data.MessageBody, parsed.data.MessageAttributes) : 0;
  });
  if (sizes.reduce((sum, size) => sum + size, 0) > LARGEST_BATCH) {
    throw new Refusal(
      400,
      'BatchRequestTooLong',
      `Batch requests cannot be longer than ${LARGEST_BATCH} bytes.`,
    );
  }
}

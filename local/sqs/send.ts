import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Refusal } from '#local/http/refusal.ts';
import type { SqsEvent } from './events.ts';
import { messageAttributesSchema, type Message, type MessageAttributes } from './message.ts';
import { numberOf } from './queue-attributes.ts';
import { isFifo, type Queue } from './queue.ts';

/** 1 to 128 letters, digits and punctuation. */
const fifoId = z.string().regex(/^[\x21-\x7e]{1,128}$/);

export const messageInput = {
  MessageBody: z.string(),
  DelaySeconds: z.int().min(0).max(900).optional(),
  MessageAttributes: messageAttributesSchema
    .refine((all) => Object.keys(all).length <= 10, 'at most ten attributes')
    .optional(),
  MessageSystemAttributes: z
    .object({ AWSTraceHeader: messageAttributesSchema.valueType.optional() })
    .optional(),
  MessageGroupId: fifoId.optional(),
  MessageDeduplicationId: fifoId.optional(),
};
export type MessageInput = z.output<z.ZodObject<typeof messageInput>>;

/** How long a deduplication id is remembered: five minutes, in milliseconds. */
const DEDUPLICATION_SPAN = 300_000;
/** What XML 1.0 cannot carry, which SQS refuses in bodies and attribute values. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The events of a send, and the message as the sender will be told of it: for a duplicate, the first one. */
export interface Sent {
  events: SqsEvent[];
  id: string;
  sequence: string | undefined;
}

/** Decides what a send does. Refuses with InvalidMessageContents, InvalidParameterValue or MissingParameter. */
export function send(queue: Queue, input: MessageInput, now: number): Sent {
  checkContent(queue, input);
  const delay = (input.DelaySeconds ?? numberOf(queue.attributes, 'DelaySeconds')) * 1000;
  const message: Message = {
    id: randomUUID(),
    body: input.MessageBody,
    sentAt: now,
    storedAt: Date.now(),
    hiddenFrom: delay > 0 ? now : 0,
    hiddenUntil: delay > 0 ? now + delay : 0,
    receiveCount: 0,
    ...(input.MessageAttributes && { attributes: input.MessageAttributes }),
    ...(input.MessageSystemAttributes?.AWSTraceHeader?.StringValue !== undefined && {
      traceHeader: input.MessageSystemAttributes.AWSTraceHeader.StringValue,
    }),
    ...(input.MessageGroupId !== undefined && { group: input.MessageGroupId }),
  };
  if (!isFifo(queue))
    return {
      events: [{ type: 'message-sent', queue: queue.name, message }],
      id: message.id,
      sequence: undefined,
    };
  return sendInOrder(queue, input, message, now);
}

function sendInOrder(queue: Queue, input: MessageInput, message: Message, now: number): Sent {
  if (message.group === undefined)
    throw new Refusal(400, 'MissingParameter', 'The request must contain the parameter MessageGroupId.');
  if (input.DelaySeconds !== undefined && input.DelaySeconds > 0) {
    throw new Refusal(
      400,
      'InvalidParameterValue',
      'A FIFO queue takes a delay for the queue only, not for a message.',
    );
  }
  const deduplicationId = input.MessageDeduplicationId ?? contentHash(queue, input);
  const isPerGroup = queue.attributes['DeduplicationScope'] === 'messageGroup';
  const deduplicationKey = isPerGroup ? `${message.group} ${deduplicationId}` : deduplicationId;
  forgetOld(queue, now);
  const earlier = queue.remembered.get(deduplicationKey);
  if (earlier) return { events: [], id: earlier.id, sequence: earlier.sequence };
  const sequence = nextSequence();
  return {
    events: [
      { type: 'message-sent', queue: queue.name, message: { ...message, sequence, deduplicationId } },
      { type: 'message-remembered', queue: queue.name, deduplicationKey, id: message.id, sequence, at: now },
    ],
    id: message.id,
    sequence,
  };
}

function contentHash(queue: Queue, input: MessageInput): string {
  if (queue.attributes['ContentBasedDeduplication'] === 'true')
    return createHash('sha256').update(input.MessageBody).digest('hex');
  throw new Refusal(
    400,
    'InvalidParameterValue',
    'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
}

/** Entries from a time when the clock was further ahead are dropped too. */
function forgetOld(queue: Queue, now: number): void {
  for (const [key, { at }] of queue.remembered) {
    if (now - at >= DEDUPLICATION_SPAN || at - now > DEDUPLICATION_SPAN) queue.remembered.delete(key);
  }
}

function checkContent(queue: Queue, input: MessageInput): void {
  if (input.MessageBody === '')
    throw new Refusal(400, 'MissingParameter', 'The request must contain the parameter MessageBody.');
  const values = Object.values(input.MessageAttributes ?? {});
  for (const value of values) {
    const isBinary = value.DataType.startsWith('Binary');
    if (!(isBinary ? value.BinaryValue : value.StringValue)) {
      throw new Refusal(
        400,
        'InvalidParameterValue',
        'A message attribute must contain a non-empty value of its type.',
      );
    }
  }
  if (
    [input.MessageBody, ...values.map((value) => value.StringValue ?? '')].some((text) =>
      FORBIDDEN.test(text),
    )
  ) {
    throw new Refusal(
      400,
      'InvalidMessageContents',
      'The message contains characters outside the allowed set.',
    );
  }
  const limit = numberOf(queue.attributes, 'MaximumMessageSize');
  if (sizeOf(input.MessageBody, input.MessageAttributes) > limit) {
    throw new Refusal(
      400,
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${limit} bytes.`,
    );
  }
}

/** Bytes that count towards the size limits: body, and name, type and value of every attribute. */
export function sizeOf(body: string, attributes: MessageAttributes = {}): number {
  const attributeBytes = Object.entries(attributes).map(
    ([name, value]) =>
      Buffer.byteLength(name + value.DataType + (value.StringValue ?? '')) +
      Buffer.byteLength(value.BinaryValue ?? '', 'base64'),
  );
  return attributeBytes.reduce((sum, bytes) => sum + bytes, Buffer.byteLength(body));
}

let lastSequence = 0;
/** Grows within a run by counting, and from run to run because it starts at the machine's time in microseconds. */
function nextSequence(): string {
  lastSequence = Math.max(lastSequence + 1, Date.now() * 1000);
  return String(lastSequence).padStart(20, '0');
}

import * as z from 'zod';
import { messageSchema, type Message } from './message.ts';
import { queueArn, type Queue, type Queues } from './queue.ts';

const attributesSchema = z.record(z.string(), z.string());

/** Everything that can happen to the queues. The journal holds these, and the state is nothing but their sum. */
export const eventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('queue-made'),
    queue: z.string(),
    attributes: attributesSchema,
    at: z.number(),
    changedAt: z.number(),
  }),
  z.object({
    type: z.literal('queue-changed'),
    queue: z.string(),
    attributes: attributesSchema,
    at: z.number(),
  }),
  z.object({ type: z.literal('queue-deleted'), queue: z.string() }),
  z.object({ type: z.literal('queue-purged'), queue: z.string() }),
  z.object({ type: z.literal('message-sent'), queue: z.string(), message: messageSchema }),
  z.object({
    type: z.literal('message-remembered'),
    queue: z.string(),
    deduplicationKey: z.string(),
    id: z.string(),
    sequence: z.string(),
    at: z.number(),
  }),
  z.object({
    type: z.literal('message-received'),
    queue: z.string(),
    id: z.string(),
    receipt: z.string(),
    at: z.number(),
    until: z.number(),
  }),
  z.object({
    type: z.literal('visibility-changed'),
    queue: z.string(),
    id: z.string(),
    at: z.number(),
    until: z.number(),
  }),
  z.object({ type: z.literal('message-deleted'), queue: z.string(), id: z.string() }),
  z.object({ type: z.literal('message-set-aside'), queue: z.string(), id: z.string(), to: z.string() }),
]);
export type SqsEvent = z.infer<typeof eventSchema>;

/** Brings the state up to date with one event. Events about queues or messages that are gone change nothing. */
export function applyEvent(queues: Queues, event: SqsEvent): void {
  if (event.type === 'queue-made') {
    const { attributes, at, changedAt } = event;
    queues.set(event.queue, {
      name: event.queue,
      attributes,
      createdAt: at,
      changedAt,
      messages: new Map(),
      remembered: new Map(),
    });
    return;
  }
  const queue = queues.get(event.queue);
  if (!queue) return;
  switch (event.type) {
    case 'queue-changed':
      queue.attributes = { ...queue.attributes, ...event.attributes };
      queue.changedAt = event.at;
      return;
    case 'queue-deleted':
      queues.delete(queue.name);
      return;
    case 'queue-purged':
      queue.messages.clear();
      return;
    case 'message-sent':
      queue.messages.set(event.message.id, event.message);
      return;
    case 'message-remembered':
      queue.remembered.set(event.deduplicationKey, { id: event.id, sequence: event.sequence, at: event.at });
      return;
    case 'message-deleted':
      queue.messages.delete(event.id);
      return;
    default:
      applyToMessage(queues, queue, event);
  }
}

type MessageEvent = Extract<
  SqsEvent,
  { type: 'message-received' | 'visibility-changed' | 'message-set-aside' }
>;

function applyToMessage(queues: Queues, queue: Queue, event: MessageEvent): void {
  const message = queue.messages.get(event.id);
  if (!message) return;
  if (event.type === 'message-set-aside') {
    queue.messages.delete(message.id);
    queues.get(event.to)?.messages.set(message.id, setAside(message, queue.name));
    return;
  }
  message.hiddenFrom = event.at;
  message.hiddenUntil = event.until;
  if (event.type === 'message-received') {
    message.receiveCount += 1;
    message.receipt = event.receipt;
    message.firstReceivedAt ??= event.at;
  }
}

/** As on AWS a message keeps its id and its receive count when it is set aside, and is visible at once. */
function setAside(message: Message, from: string): Message {
  const { receipt: _receipt, ...kept } = message;
  return { ...kept, hiddenFrom: 0, hiddenUntil: 0, setAsideFrom: queueArn(from) };
}

/** The fewest events that add up to the given state. */
export function* eventsFor(queues: Queues): Generator<SqsEvent> {
  for (const queue of queues.values()) {
    yield {
      type: 'queue-made',
      queue: queue.name,
      attributes: queue.attributes,
      at: queue.createdAt,
      changedAt: queue.changedAt,
    };
    for (const message of queue.messages.values()) yield { type: 'message-sent', queue: queue.name, message };
    for (const [deduplicationKey, remembered] of queue.remembered) {
      yield { type: 'message-remembered', queue: queue.name, deduplicationKey, ...remembered };
    }
  }
}

import { randomUUID } from 'node:crypto';
import { Refusal } from '#local/http/refusal.ts';
import type { SqsEvent } from './events.ts';
import { hasExpired, isHidden, isInFlight, type Message } from './message.ts';
import { numberOf, redriveOf } from './queue-attributes.ts';
import { isFifo, type Queue, type Queues } from './queue.ts';

/** The ids of the messages that a receive hands out, with all events it causes. */
export interface Received {
  events: SqsEvent[];
  ids: string[];
}

/**
 * Chooses up to `most` messages in the order they were sent, hides them for `visibilitySeconds`, and sets aside those
 * received too often. In a FIFO queue a group with a hidden message waits, so that its order holds.
 */
export function receive(
  queues: Queues,
  queue: Queue,
  most: number,
  visibilitySeconds: number,
  now: number,
): Received {
  const redrive = redriveOf(queue.attributes);
  const retention = numberOf(queue.attributes, 'MessageRetentionPeriod');
  const waiting = isFifo(queue) ? waitingGroups(queue, now) : new Set<string>();
  const received: Received = { events: [], ids: [] };
  for (const message of queue.messages.values()) {
    if (received.ids.length === most) break;
    if (hasExpired(message, retention)) {
      received.events.push({ type: 'message-deleted', queue: queue.name, id: message.id });
    } else if (isHidden(message, now) || (message.group !== undefined && waiting.has(message.group))) {
      continue;
    } else if (redrive && message.receiveCount >= redrive.maxReceiveCount && queues.has(redrive.target)) {
      received.events.push({
        type: 'message-set-aside',
        queue: queue.name,
        id: message.id,
        to: redrive.target,
      });
    } else {
      const until = now + visibilitySeconds * 1000;
      received.events.push({
        type: 'message-received',
        queue: queue.name,
        id: message.id,
        receipt: randomUUID(),
        at: now,
        until,
      });
      received.ids.push(message.id);
    }
  }
  return received;
}

function waitingGroups(queue: Queue, now: number): Set<string> {
  const hidden = [...queue.messages.values()].filter((message) => isHidden(message, now));
  return new Set(hidden.flatMap((message) => message.group ?? []));
}

/** The moment at which the next hidden message comes into view by itself, or undefined when nothing is hidden. */
export function nextInView(queue: Queue, now: number): number | undefined {
  let next: number | undefined;
  for (const message of queue.messages.values()) {
    if (isHidden(message, now) && (next === undefined || message.hiddenUntil < next))
      next = message.hiddenUntil;
  }
  return next;
}

/** Names one delivery of one message; it carries nothing of the content. */
export function receiptHandle(queue: Queue, message: Message): string {
  return Buffer.from(`${queue.name}/${message.id}/${message.receipt ?? ''}`).toString('base64url');
}

/** The message that a handle names: undefined when it is gone or was delivered anew. Refuses what is no handle of this queue. */
export function messageBehind(queue: Queue, handle: string): Message | undefined {
  const [name, id, receipt, ...rest] = Buffer.from(handle, 'base64url').toString('utf8').split('/');
  if (name !== queue.name || !id || !receipt || rest.length > 0) {
    throw new Refusal(400, 'ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
  }
  const message = queue.messages.get(id);
  return message?.receipt === receipt ? message : undefined;
}

/** Visible, in-flight and delayed messages of a queue. */
export function countMessages(
  queue: Queue,
  now: number,
): { visible: number; inFlight: number; delayed: number } {
  const counts = { visible: 0, inFlight: 0, delayed: 0 };
  for (const message of queue.messages.values()) {
    if (isInFlight(message, now)) counts.inFlight += 1;
    else if (isHidden(message, now)) counts.delayed += 1;
    else counts.visible += 1;
  }
  return counts;
}

import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/engine.ts';
import type { QueueAttributes } from './queue-attributes.ts';
import type { Message } from './message.ts';

/** What a FIFO queue remembers of a message for five minutes, whether or not it was deleted meanwhile. */
export interface Remembered {
  id: string;
  sequence: string;
  /** Milliseconds since 1970 by the system's clock. */
  at: number;
}

export interface Queue {
  name: string;
  attributes: QueueAttributes;
  /** Milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
  /** In the order they were sent. */
  messages: Map<string, Message>;
  /** By deduplication id (and group, where the queue says so). */
  remembered: Map<string, Remembered>;
}

export type Queues = Map<string, Queue>;

/** FIFO queues are told by their name, which must end so. */
export function isFifo(queue: { name: string }): boolean {
  return queue.name.endsWith('.fifo');
}

/** arn:aws:sqs:eu-west-1:000000000000:name */
export function queueArn(name: string): string {
  return `arn:aws:sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${name}`;
}

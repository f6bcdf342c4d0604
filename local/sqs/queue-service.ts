import type * as z from 'zod';
import type { Clock } from '#local/clock.ts';
import { LOCAL_ACCOUNT } from '#local/engine.ts';
import { operation, type Operation } from '#local/http/json-service.ts';
import { Refusal } from '#local/http/refusal.ts';
import type { Journal } from './journal.ts';
import { checkAttributes, type QueueAttributes } from './queue-attributes.ts';
import { isFifo, type Queue } from './queue.ts';
import type { WaitingRoom } from './waiting-room.ts';

/** What the operations share. */
export interface QueueService {
  journal: Journal;
  clock: Clock;
  room: WaitingRoom;
  /** An operation whose input fits the schema; refuses others with InvalidParameterValue. */
  checked<S extends z.ZodType>(
    schema: S,
    run: (input: z.output<S>, signal: AbortSignal) => unknown,
  ): Operation;
  /** The queue behind a URL. Refuses with QueueDoesNotExist. */
  find(url: string): Queue;
  named(name: string): Queue;
  urlOf(name: string): string;
  /** Makes a queue and gives its URL. Refuses bad names and attributes. */
  create(name: string, attributes: QueueAttributes): string;
  change(queue: Queue, attributes: QueueAttributes): void;
}

/** `endpoint` is asked each time, because a free port is only known once the server listens. */
export function openQueueService(
  journal: Journal,
  clock: Clock,
  room: WaitingRoom,
  endpoint: () => string,
): QueueService {
  const urlOf = (name: string) => `${endpoint()}/${LOCAL_ACCOUNT}/${name}`;
  const named = (name: string) => {
    const queue = journal.queues.get(name);
    if (!queue) throw new Refusal(400, 'QueueDoesNotExist', 'The specified queue does not exist.');
    return queue;
  };
  return {
    journal,
    clock,
    room,
    checked: (schema, run) => operation(schema, 'InvalidParameterValue', run),
    find: (url) => named(url.split('/').at(-1) ?? ''),
    named,
    urlOf,
    create(name, attributes) {
      if (!/^[\w-]{1,75}(\.fifo)?$/.test(name)) {
        throw new Refusal(
          400,
          'InvalidParameterValue',
          'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
        );
      }
      checkAttributes(name, attributes);
      if (isFifo({ name }) && attributes['FifoQueue'] !== 'true') {
        throw new Refusal(400, 'InvalidParameterValue', 'The name of a standard queue cannot end in .fifo.');
      }
      const at = clock.now();
      journal.record({ type: 'queue-made', queue: name, attributes: { ...attributes }, at, changedAt: at });
      return urlOf(name);
    },
    change(queue, attributes) {
      checkAttributes(queue.name, attributes);
      journal.record({
        type: 'queue-changed',
        queue: queue.name,
        attributes: { ...attributes },
        at: clock.now(),
      });
      room.wake(queue.name);
    },
  };
}

import type { Engine, EngineOptions } from '#local/engine.ts';
import { startJsonService } from '#local/http/json-service.ts';
import { openJournal } from './journal.ts';
import { isInFlight } from './message.ts';
import { messageOperations } from './message-operations.ts';
import type { QueueAttributes } from './queue-attributes.ts';
import { queueOperations } from './queue-operations.ts';
import { openQueueService } from './queue-service.ts';
import { openWaitingRoom } from './waiting-room.ts';

/** The running queue service with the call that sets it up. */
export interface SqsEngine extends Engine {
  /**
   * Makes the queue, or brings an existing one to these attributes with its messages kept; gives its URL. Queues may be
   * made in any order: a dead-letter queue is looked up only when a message is set aside. Throws a Refusal for a bad name
   * or attribute.
   */
  createQueue(name: string, attributes: QueueAttributes): string;
  /** Makes visible again what is in flight: for the start of a system whose consumers ended with the one before. */
  releaseHeld(): void;
}

/** The error names that clients of the older query protocol know. */
const QUERY_NAMES: Readonly<Record<string, string>> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  QueueNameExists: 'QueueAlreadyExists',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
};

/** Starts a queue service whose messages live in `directory`. Rejects when the port is taken. */
export async function startSqs(options: EngineOptions): Promise<SqsEngine> {
  const { clock } = options;
  const journal = openJournal(options.directory);
  const room = openWaitingRoom();
  let endpoint = '';
  const queues = openQueueService(journal, clock, room, () => endpoint);
  const service = {
    service: 'sqs',
    target: 'AmazonSQS',
    version: '1.0',
    operations: { ...queueOperations(queues), ...messageOperations(queues) },
    errorHeaders: (code: string) => ({ 'x-amzn-query-error': `${QUERY_NAMES[code] ?? code};Sender` }),
  } as const;
  const listening = await startJsonService(service, clock, options.port).catch((error: unknown) => {
    journal.close();
    throw error;
  });
  endpoint = listening.endpoint;
  const stopListeningToClock = clock.onChange(() => room.wake());
  let closing: Promise<void> | undefined;
  return {
    endpoint,
    createQueue(name, attributes) {
      const existing = journal.queues.get(name);
      if (!existing) return queues.create(name, attributes);
      queues.change(existing, attributes);
      return queues.urlOf(name);
    },
    releaseHeld() {
      const now = clock.now();
      const messages = [...journal.queues.values()].flatMap((queue) => [...queue.messages.values()]);
      for (const message of messages) if (isInFlight(message, now)) message.hiddenUntil = now;
      room.wake();
    },
    close() {
      room.close();
      stopListeningToClock();
      closing ??= listening.close().then(() => journal.close());
      return closing;
    },
  };
}

import { join } from 'node:path';
import { nameFromArn } from '#local/assembly/arns.ts';
import { record, text } from '#local/assembly/json.ts';
import type { Model, Resource } from '#local/assembly/model.ts';
import type { Clock } from '#local/clock.ts';
import type { Functions } from '#local/functions/functions.ts';
import type { Poller } from './poller.ts';
import { startQueueSource } from './queue-source.ts';
import { startStreamSource } from './stream-source.ts';

export interface SourcesOptions {
  model: Model;
  directory: string;
  clock: Clock;
  functions: Functions;
  dynamoDb: string;
  sqs: string;
  queueUrl: (name: string) => string;
  sendToQueue: (queueArn: string, body: string) => Promise<void>;
  log: (line: string) => void;
}

/** All event source mappings of the assembly, running. */
export interface Sources {
  /** Looks for work at once. */
  poke(): void;
  /** Resolves when every source has looked once more and found nothing. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** Starts every enabled mapping from a table's stream or a queue to a function. */
export function startSources(options: SourcesOptions): Sources {
  const pollers = options.model
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties.Enabled !== false && properties.Enabled !== 'false')
    .flatMap((mapping) => startSource(options, mapping) ?? []);
  return {
    poke: () => pollers.forEach((poller) => poller.poke()),
    async quiet() {
      await Promise.all(pollers.map((poller) => poller.quiet()));
    },
    async close() {
      await Promise.all(pollers.map((poller) => poller.close()));
    },
  };
}

function startSource(options: SourcesOptions, mapping: Resource): Poller | undefined {
  const { properties } = mapping;
  const { log, clock } = options;
  const source = text(properties.EventSourceArn);
  const target = text(properties.FunctionName);
  const name = `${nameFromArn(source)} → ${nameFromArn(target)}`;
  const invoke = (event: unknown) => options.functions.invoke(target, event);
  if (!options.functions.has(target)) {
    log(`${name} is not served: the function does not run here`);
    return undefined;
  }
  if (source.includes(':sqs:')) {
    return startQueueSource({
      name,
      properties,
      endpoint: options.sqs,
      queueUrl: options.queueUrl(nameFromArn(source)),
      invoke,
      log,
    });
  }
  if (source.includes(':dynamodb:')) {
    const queue = text(record(record(properties.DestinationConfig).OnFailure).Destination);
    const discard = async (batch: object) => {
      log(`${name}: a batch was given up${queue ? ` and described to ${nameFromArn(queue)}` : ''}`);
      if (queue) await options.sendToQueue(queue, JSON.stringify(batch));
    };
    const checkpointFile = join(options.directory, 'checkpoints', `${mapping.stack}-${mapping.id}.json`);
    return startStreamSource({
      name,
      properties,
      endpoint: options.dynamoDb,
      tableName: nameFromArn(source),
      checkpointFile,
      clock,
      invoke,
      discard,
      log,
    });
  }
  log(`${name} is not served: only streams of tables and queues are`);
  return undefined;
}

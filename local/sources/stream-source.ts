import { setTimeout as sleep } from 'node:timers/promises';
import { count, list, record, text } from '#local/assembly/json.ts';
import type { Clock } from '#local/clock.ts';
import { LOCAL_REGION } from '#local/engine.ts';
import { callService, ServiceError, streamsAt } from './call-service.ts';
import { openCheckpoint } from './checkpoint.ts';
import { makeFilter } from './pattern.ts';
import { startPoller, type Poller } from './poller.ts';
import { arrivalOf, makeStreamDelivery, sequenceOf, type StreamRecord } from './stream-delivery.ts';

export interface StreamSourceOptions {
  name: string;
  /** Resolved properties of the mapping. */
  properties: Record<string, unknown>;
  endpoint: string;
  tableName: string;
  checkpointFile: string;
  clock: Clock;
  invoke: (event: unknown) => Promise<unknown>;
  discard: (batch: object) => Promise<void>;
  log: (line: string) => void;
}

/** Reads a table's stream into a function. Delivery is at least once: what was not acknowledged comes again. */
export function startStreamSource(options: StreamSourceOptions): Poller {
  const { properties, clock } = options;
  const streams = streamsAt(options.endpoint);
  const checkpoint = openCheckpoint(options.checkpointFile, clock.now());
  const passes = makeFilter(properties.FilterCriteria);
  const batchSize = count(properties.BatchSize, 100);
  const windowMs = count(properties.MaximumBatchingWindowInSeconds, 0) * 1000;
  // LATEST means: nothing older than the mapping. Whole seconds, since that is how fine records are dated.
  const since = properties.StartingPosition === 'LATEST' ? Math.floor(checkpoint.since / 1000) * 1000 : 0;
  const iterators = new Map<string, string>();
  const ended = new Set<string>();
  let streamArn: string | undefined;

  const readShards = async (): Promise<{ id: string; parent: string }[]> => {
    streamArn ??=
      text(
        record(list((await callService(streams, 'ListStreams', { TableName: options.tableName })).Streams)[0])
          .StreamArn,
      ) || undefined;
    if (!streamArn) return [];
    const described = record(
      (await callService(streams, 'DescribeStream', { StreamArn: streamArn })).StreamDescription,
    );
    return list(described.Shards)
      .map(record)
      .map((shard) => ({ id: text(shard.ShardId), parent: text(shard.ParentShardId) }));
  };
  const iteratorFor = async (shard: string): Promise<string> => {
    const known = iterators.get(shard);
    if (known) return known;
    const seen = checkpoint.of(shard);
    const position = seen
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: seen }
      : { ShardIteratorType: 'TRIM_HORIZON' };
    const get = (where: object) =>
      callService(streams, 'GetShardIterator', { StreamArn: streamArn, ShardId: shard, ...where });
    const made = await get(position).catch((error: unknown) => {
      // Records after the checkpoint were trimmed after 24 hours: go on with the oldest that is left.
      if (error instanceof ServiceError && error.name === 'TrimmedDataAccessException')
        return get({ ShardIteratorType: 'TRIM_HORIZON' });
      throw error;
    });
    return text(made.ShardIterator);
  };
  const read = async (shard: string): Promise<StreamRecord[]> => {
    let answer: Record<string, unknown>;
    try {
      answer = await callService(streams, 'GetRecords', {
        ShardIterator: await iteratorFor(shard),
        Limit: Math.min(batchSize, 1000),
      });
    } catch (error) {
      iterators.delete(shard);
      if (
        error instanceof ServiceError &&
        ['ExpiredIteratorException', 'TrimmedDataAccessException'].includes(error.name)
      )
        return [];
      throw error;
    }
    const next = text(answer.NextShardIterator);
    if (next) iterators.set(shard, next);
    else ended.add(shard);
    return list(answer.Records).map((one) => ({
      ...record(one),
      eventSourceARN: properties.EventSourceArn,
      awsRegion: LOCAL_REGION,
    }));
  };

  let shards: { id: string; parent: string }[] = [];
  return startPoller(
    options.name,
    async (signal) => {
      if (shards.every((shard) => ended.has(shard.id)))
        shards = (await readShards()).filter((shard) => !ended.has(shard.id));
      let hasWorked = false;
      for (const { id, parent } of shards) {
        if (ended.has(id) || shards.some((one) => one.id === parent && !ended.has(parent))) continue;
        const records = await read(id);
        if (records.length === 0) continue;
        hasWorked = true;
        if (windowMs > 0 && records.length < batchSize) {
          await sleep(Math.min(windowMs, LONGEST_WINDOW_MS), undefined, { signal });
          records.push(...(await read(id)));
        }
        const deliver = makeStreamDelivery({
          ...options,
          acknowledge: (sequence) => checkpoint.move(id, sequence),
        });
        try {
          const wanted = records.filter((one) => arrivalOf(one) >= since && passes(one));
          for (let from = 0; from < wanted.length; from += batchSize)
            await deliver(wanted.slice(from, from + batchSize), id, signal);
          checkpoint.move(id, sequenceOf(records.at(-1)));
        } catch (error) {
          iterators.delete(id);
          throw error;
        }
      }
      return hasWorked;
    },
    options.log,
  );
}

/** A batching window saves invocations; on one machine half a second gathers as much as a minute would. */
const LONGEST_WINDOW_MS = 500;

import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { tenantOf } from './keys.ts';
import { log } from './log.ts';
import { changeOf, type ItemChange, type Reaction } from './reaction.ts';
import { acrossTenants } from './tenant.ts';

const municipality = /^\d{4}#/;

/**
 * The Lambda handler of a stream consumer. `react` gets the changes of one municipality at a time and answers the ids of
 * those that failed; those are tried again, the others are done. When it throws, all changes of that municipality are
 * tried again, and of that one alone. A record that cannot be read fails by itself.
 */
export function batchReaction(react: Reaction) {
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async (event) => {
    const numbers = new Map<ItemChange, string>();
    const again: string[] = [];
    for (const record of event.Records) {
      const number = record.dynamodb?.SequenceNumber ?? '';
      try {
        const change = changeOf(record);
        if (!municipality.test(change.pk)) throw new TypeError('a key without a municipality');
        numbers.set(change, number);
      } catch (error) {
        log.error('change not read', { kind: error instanceof Error ? error.name : 'unknown' });
        again.push(number);
      }
    }
    const places = Map.groupBy(numbers.keys(), ({ pk }) => tenantOf(pk));
    const failed = await acrossTenants([...places.keys()], async (tenant) => {
      const changes = places.get(tenant) ?? [];
      const ids = await react(changes).catch((error: unknown) => {
        log.error('changes not reacted to', { kind: error instanceof Error ? error.name : 'unknown' });
        return new Set(changes.map(({ id }) => id));
      });
      return changes.filter(({ id }) => ids.has(id));
    });
    again.push(...failed.flat().map((change) => numbers.get(change) ?? ''));
    if (again.length > 0) log.error('changes failed', { failed: again.length, of: event.Records.length });
    return { batchItemFailures: again.map((itemIdentifier) => ({ itemIdentifier })) };
  });
}

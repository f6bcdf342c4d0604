import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { tenantOf } from './keys.ts';
import { log } from './log.ts';
import { changeOf, type ItemChange } from './reaction.ts';
import { acrossTenants } from './tenant.ts';

/**
 * The Lambda handler of a stream consumer that does better with many changes at once. `react` gets the changes of one
 * municipality at a time and answers the ids of those that failed; those are tried again, the others are done. When it
 * throws, all changes of that municipality are tried again, and of that one alone.
 */
export function batchReaction(react: (changes: readonly ItemChange[]) => Promise<ReadonlySet<string>>) {
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async (event) => {
    const numbers = new Map<ItemChange, string>();
    for (const record of event.Records) numbers.set(changeOf(record), record.dynamodb?.SequenceNumber ?? '');
    const places = Map.groupBy(numbers.keys(), ({ pk }) => tenantOf(pk));
    const failed = await acrossTenants([...places.keys()], async (tenant) => {
      const changes = places.get(tenant) ?? [];
      const ids = await react(changes).catch((error: unknown) => {
        log.error('changes not reacted to', { kind: error instanceof Error ? error.name : 'unknown' });
        return new Set(changes.map(({ id }) => id));
      });
      return changes.filter(({ id }) => ids.has(id));
    });
    const again = failed.flat().map((change) => ({ itemIdentifier: numbers.get(change) ?? '' }));
    if (again.length > 0) log.error('changes failed', { failed: again.length, of: numbers.size });
    return { batchItemFailures: again };
  });
}

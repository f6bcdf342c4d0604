import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { log } from './log.ts';
import { changeOf, type ItemChange } from './reaction.ts';

/**
 * The Lambda handler of a stream consumer that does better with many changes at once. `react` answers the ids of the
 * changes that failed; those are tried again, the others are done.
 */
export function batchReaction(react: (changes: readonly ItemChange[]) => Promise<ReadonlySet<string>>) {
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async (event) => {
    const changes = event.Records.map((record) => ({
      number: record.dynamodb?.SequenceNumber ?? '',
      change: changeOf(record),
    }));
    const failed = await react(changes.map(({ change }) => change));
    const again = changes.filter(({ change }) => failed.has(change.id));
    if (again.length > 0) log.error('changes failed', { failed: again.length, of: changes.length });
    return { batchItemFailures: again.map(({ number }) => ({ itemIdentifier: number })) };
  });
}

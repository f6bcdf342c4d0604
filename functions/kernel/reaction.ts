import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { tenantOf } from './keys.ts';
import type { Item } from './table.ts';
import { forTenant } from './tenant.ts';

/** One change of one item, as the table's stream tells it. May come twice and out of order with other items'. */
export interface ItemChange {
  /** The same for every delivery of the same change. */
  id: string;
  pk: string;
  sk: string;
  before?: Item;
  after?: Item;
  /** True when the table itself removed an item whose time was up. */
  expired: boolean;
}

/**
 * The Lambda handler of a stream consumer: a change that fails is tried again alone, the others are not held back. Each
 * is reacted to for the municipality it happened in.
 */
export function reaction(react: (change: ItemChange) => Promise<void>) {
  const processor = new BatchProcessor(EventType.DynamoDBStreams);
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler((event, context) =>
    processPartialResponse(
      event,
      (record: DynamoDBRecord) => {
        const change = changeOf(record);
        return forTenant(tenantOf(change.pk), () => react(change));
      },
      processor,
      { context, throwOnFullBatchFailure: false },
    ),
  );
}

export function changeOf(record: DynamoDBRecord): ItemChange {
  const { Keys = {}, OldImage, NewImage, SequenceNumber = '' } = record.dynamodb ?? {};
  const plain = (image: NonNullable<typeof Keys>) => unmarshall(image as Parameters<typeof unmarshall>[0]);
  const { pk, sk } = plain(Keys);
  const expired = record.userIdentity?.principalId === 'dynamodb.amazonaws.com';
  return {
    id: record.eventID ?? SequenceNumber,
    pk: String(pk),
    sk: String(sk),
    expired,
    ...(OldImage && { before: plain(OldImage) }),
    ...(NewImage && { after: plain(NewImage) }),
  };
}

import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { log } from './log.ts';
import type { Item } from './table.ts';

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

/** What a module does about changes in one municipality. Answers the ids of those that failed; throws when all did. */
export type Reaction = (changes: readonly ItemChange[]) => Promise<ReadonlySet<string>>;

/** A reaction that looks at one change at a time: one that fails is tried again alone. */
export function oneByOne(react: (change: ItemChange) => Promise<void>): Reaction {
  return async (changes) => {
    const failed = new Set<string>();
    for (const change of changes)
      await react(change).catch((error: unknown) => {
        logFailed(error);
        failed.add(change.id);
      });
    return failed;
  };
}

/**
 * Several reactions as one: each gets all changes and picks its own. What fails in one does not keep the others from
 * theirs; the change then comes again to all of them, and so each must be safe to repeat.
 */
export function together(...reactions: readonly Reaction[]): Reaction {
  return async (changes) => {
    const failed = await Promise.all(
      reactions.map((react) =>
        react(changes).catch((error: unknown) => {
          logFailed(error);
          return new Set(changes.map(({ id }) => id));
        }),
      ),
    );
    return new Set(failed.flatMap((ids) => [...ids]));
  };
}

const logFailed = (error: unknown) =>
  log.error('change not reacted to', { kind: error instanceof Error ? error.name : 'unknown' });

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

import { isDeepStrictEqual } from 'node:util';
import type { Key } from '#functions/kernel/keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';

/**
 * Puts what the item shall be, on condition that it still has the version seen (0: that it is not there), and counts
 * the version up. Undefined when it says already what it shall.
 */
export function versionedPut<Stored extends { version: number }>(
  key: Key,
  before: Stored | undefined,
  after: Stored,
): { Put: NonNullable<Write['Put']> } | undefined {
  if (before && isDeepStrictEqual(before, { ...after, version: before.version })) return undefined;
  const item: Item = { ...key, ...after, version: (before?.version ?? 0) + 1 };
  if (!before) return { Put: { Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
  return {
    Put: {
      Item: item,
      ConditionExpression:
        before.version === 0 ? 'attribute_not_exists(version) OR version = :seen' : 'version = :seen',
      ExpressionAttributeValues: { ':seen': before.version },
    },
  };
}

import * as z from 'zod';
import type { WantedGuardian } from '#shared/people/wanted.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';
import { guardianAfterFile } from '../domain/guardian-after.ts';
import type { Work } from './apply-packed.ts';
import type { FileDay } from './child-work.ts';
import { guardianKey, readStoredGuardian } from './guardian-store.ts';
import { versionedPut } from './versioned-put.ts';

/** The person's key and CPR number: deleting this item makes the number unreadable for good. */
const secretKey = (tenant: string, guardianId: string): Key => ({
  pk: partition(tenant, 'key', guardianId),
  sk: 'key',
});
const secretSchema = z.object({ wrapped: z.string(), hash: z.string() });

/** Applies what a file says about a child's contact person. */
export function guardianWork(keys: MunicipalityKeys, file: FileDay, wanted: WantedGuardian): Work {
  const key = guardianKey(file.tenant, wanted.id);
  const secret = secretKey(file.tenant, wanted.id);
  return {
    reads: [key, ...(wanted.cpr === undefined ? [] : [secret])],
    plan(read) {
      const item = read(key);
      const before = item && readStoredGuardian(item);
      const put = versionedPut(key, before, guardianAfterFile(before, wanted, file));
      return [...(put ? [put] : []), ...numberWrites(keys, wanted, secret, read(secret))];
    },
  };
}

/**
 * Seals a number that is not the one in force. There is no look-up by it: parents are known by their UNI-Login, and the
 * number is for the post alone.
 */
function numberWrites(
  keys: MunicipalityKeys,
  wanted: WantedGuardian,
  key: Key,
  item: Item | undefined,
): Write[] {
  if (wanted.cpr === undefined) return [];
  const hash = keys.hash('cpr', wanted.cpr);
  const known = item && secretSchema.parse(item);
  if (known?.hash === hash) return [];
  return [
    {
      Put: {
        Item: { ...key, ...keys.sealCpr(wanted.id, wanted.cpr, known?.wrapped), hash },
        ...(known
          ? {
              ConditionExpression: '#hash = :hash',
              ExpressionAttributeNames: { '#hash': 'hash' },
              ExpressionAttributeValues: { ':hash': known.hash },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    },
  ];
}

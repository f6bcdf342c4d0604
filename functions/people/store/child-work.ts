import * as z from 'zod';
import type { Child } from '#shared/people/child.ts';
import type { WantedChild } from '#shared/people/wanted.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';
import { childAfterFile, childAfterLeaving } from '../domain/child-after.ts';
import { childAsFound } from '../domain/find-entries.ts';
import type { Work } from './apply-packed.ts';
import { childKey, childSecretKey, readStoredChild } from './child-store.ts';
import { cprKey, readPointer } from './cpr-store.ts';
import { findWrites } from './find-writes.ts';
import { versionedPut } from './versioned-put.ts';

/** Where and of which day the file is. */
export interface FileDay {
  tenant: string;
  unitId: string;
  /** ISO date. */
  on: string;
}

/** `hash` is that of the number in force; numbers before it keep their look-ups. */
const secretSchema = z.object({ wrapped: z.string(), cpr: z.string(), hash: z.string() });

/** Applies what a file says about a child; `seen` is told the child as it then stands. */
export function childWork(
  keys: MunicipalityKeys,
  file: FileDay,
  wanted: WantedChild,
  seen: (child: Child) => void,
): Work {
  const profile = childKey(file.tenant, wanted.id);
  const secret = childSecretKey(file.tenant, wanted.id);
  const hash = wanted.cpr === undefined ? undefined : keys.hash('cpr', wanted.cpr);
  const lookUp = hash === undefined ? undefined : cprKey(file.tenant, hash);
  return {
    reads: [profile, ...(lookUp ? [secret, lookUp] : [])],
    plan(read) {
      const before = readIfThere(read(profile));
      const after = childAfterFile(before, wanted, file);
      seen(after);
      const writes = profileWrites(file.tenant, profile, before, after);
      if (hash !== undefined && lookUp && wanted.cpr !== undefined) {
        const number = { hash, lookUp, cpr: wanted.cpr };
        writes.push(...cprWrites(keys, wanted.id, number, { key: secret, item: read(secret) }, read(lookUp)));
      }
      return writes;
    },
  };
}

/** Ends the child's places in the unit whose file no longer names the child. */
export function childLeavingWork(file: FileDay, childId: string): Work {
  const profile = childKey(file.tenant, childId);
  return {
    reads: [profile],
    plan(read) {
      const before = readIfThere(read(profile));
      if (!before) return [];
      return profileWrites(file.tenant, profile, before, childAfterLeaving(before, file.unitId, file.on));
    },
  };
}

const readIfThere = (item: Item | undefined): Child | undefined => item && readStoredChild(item);

function profileWrites(tenant: string, key: Key, before: Child | undefined, after: Child): Write[] {
  const put = versionedPut(key, before, after);
  if (!put) return [];
  return [put, ...findWrites(tenant, before && childAsFound(before), childAsFound(after))];
}

/** Seals a number that is not the one in force, and makes its look-up; a number that is another child's stays theirs. */
function cprWrites(
  keys: MunicipalityKeys,
  childId: string,
  number: { hash: string; lookUp: Key; cpr: string },
  secret: { key: Key; item: Item | undefined },
  owner: Item | undefined,
): Write[] {
  const known = secret.item && secretSchema.parse(secret.item);
  if (known?.hash === number.hash || (owner && readPointer(owner) !== childId)) return [];
  const sealed = keys.sealCpr(childId, number.cpr, known?.wrapped);
  return [
    {
      Put: {
        Item: { ...secret.key, ...sealed, hash: number.hash },
        ...(known
          ? {
              ConditionExpression: '#hash = :hash',
              ExpressionAttributeNames: { '#hash': 'hash' },
              ExpressionAttributeValues: { ':hash': known.hash },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    },
    {
      Put: {
        Item: { ...number.lookUp, id: childId },
        ConditionExpression: 'attribute_not_exists(pk) OR id = :id',
        ExpressionAttributeValues: { ':id': childId },
      },
    },
  ];
}

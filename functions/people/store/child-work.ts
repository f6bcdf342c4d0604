import type { Child } from '#shared/people/child.ts';
import type { WantedChild } from '#shared/people/wanted.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';
import { childAfterFile, childAfterLeaving } from '../domain/child-after.ts';
import type { Work } from './apply-packed.ts';
import { childIndexWrites } from './child-index.ts';
import { childKey, childSecretKey, readStoredChild } from './child-store.ts';
import { cprKey } from './cpr-store.ts';
import { cprWrites } from './cpr-writes.ts';
import { versionedPut } from './versioned-put.ts';

/** Where and of which day the file is. */
export interface FileDay {
  tenant: string;
  unitId: string;
  /** ISO date. */
  on: string;
}

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
  return [put, ...childIndexWrites(tenant, before, after)];
}

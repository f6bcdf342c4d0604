import type { Staff } from '#shared/people/staff.ts';
import type { WantedStaff } from '#shared/people/wanted.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Item, Write } from '#functions/kernel/table.ts';
import { staffAfterFile, staffAfterLeaving } from '../domain/staff-after.ts';
import type { Work } from './apply-packed.ts';
import type { FileDay } from './child-work.ts';
import { mailKey, readStoredStaff, staffFindWrites, staffKey } from './staff-store.ts';
import { versionedPut } from './versioned-put.ts';

/** Applies what a file says about a member of staff. */
export function staffWork(file: FileDay, wanted: WantedStaff): Work {
  const key = staffKey(file.tenant, wanted.id);
  const mail = wanted.mail === undefined ? undefined : mailKey(file.tenant, wanted.mail);
  return {
    reads: [key, ...(mail ? [mail] : [])],
    plan(read) {
      const item = read(key);
      const before = item && readStoredStaff(item);
      const after = staffAfterFile(before, wanted, file);
      return [
        ...staffWrites(file.tenant, key, before, after),
        ...mailWrites(wanted.id, mail, mail && read(mail)),
      ];
    },
  };
}

/** Ends what the person held in the unit whose file no longer names the person: the next request is refused. */
export function staffLeavingWork(file: FileDay, staffId: string): Work {
  const key = staffKey(file.tenant, staffId);
  return {
    reads: [key],
    plan(read) {
      const item = read(key);
      if (!item) return [];
      const before = readStoredStaff(item);
      return staffWrites(file.tenant, key, before, staffAfterLeaving(before, file.unitId, file.on));
    },
  };
}

function staffWrites(tenant: string, key: Key, before: Staff | undefined, after: Staff): Write[] {
  const put = versionedPut(key, before, after);
  if (!put) return [];
  return [put, ...staffFindWrites(tenant, before, after)];
}

/** The first who has an address keeps it: two people with one address are for the local administrator to sort out. */
function mailWrites(staffId: string, key: Key | undefined, owner: Item | undefined): Write[] {
  if (!key || owner) return [];
  return [{ Put: { Item: { ...key, id: staffId }, ConditionExpression: 'attribute_not_exists(pk)' } }];
}

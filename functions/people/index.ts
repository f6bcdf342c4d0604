/** All that a peer module may import from people; the last group is for roster alone, which applies files through it. */
export {
  childKey,
  childUnchanged,
  readChildProfile,
  readChildProfiles,
  readStoredChild,
} from './store/child-store.ts';
export { readStoredThread } from './store/thread-store.ts';
export { seenBy, shown, type Seen, type View } from './domain/shown.ts';
export { childSubject } from './domain/overview.ts';
export { followNow, whenMoved, type Follow } from './reactions/following.ts';
export { childAsFound } from './domain/find-entries.ts';
export { recordNoticeOnChild } from './store/record-notice.ts';
export { guardianKey, readChildrenOf, readGuardians, type ChildOfGuardian } from './store/guardian-store.ts';
export { groupKey, listGroups, listUnits } from './store/unit-store.ts';
export { changeStaffMember } from './store/change-staff.ts';
export { noteInRegister, readRegister, type Registered } from './store/staff-register.ts';
export { mailKey, readStaff, staffFindWrites, staffKey } from './store/staff-store.ts';
export type { PackedGroup } from '#shared/people/packed-group.ts';

export { applyGroups } from './store/apply-groups.ts';
export { applyPeople, type PeopleChanges } from './apply-people.ts';
export { childAfterFile, custodyNotApplied } from './domain/child-after.ts';
export { readMerged, survivorOf, withMerges } from './store/alias-store.ts';
export { findKnownIds } from './store/cpr-store.ts';
export { readUnit, saveUnit, type StoredUnit } from './store/unit-store.ts';
export { staffAfterFile } from './domain/staff-after.ts';
export type { FileDay } from './store/child-work.ts';

export { childErasureKeys, type ChildKeys } from './store/erase-child.ts';
export { listBornIn } from './store/find-store.ts';

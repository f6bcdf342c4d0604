/** All that a peer module may import from people; the last group is for roster alone, which applies files through it. */
export { childKey, readChildProfile, readChildProfiles } from './store/child-store.ts';
export { childSubject } from './domain/overview.ts';
export { recordNoticeOnChild } from './store/record-notice.ts';
export { groupKey, listGroups, listUnits } from './store/unit-store.ts';
export { mailKey, readStaff, staffFindWrites, staffKey } from './store/staff-store.ts';
export type { PackedGroup } from '#shared/people/packed-group.ts';

export { applyGroups } from './store/apply-groups.ts';
export { applyPeople, type PeopleChanges } from './apply-people.ts';
export { childAfterFile, custodyNotApplied } from './domain/child-after.ts';
export { findKnownIds } from './store/cpr-store.ts';
export { readUnit, saveUnit, type StoredUnit } from './store/unit-store.ts';
export { staffAfterFile } from './domain/staff-after.ts';
export type { FileDay } from './store/child-work.ts';

import type { WantedChild, WantedGuardian, WantedStaff } from '#shared/people/wanted.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { applyPacked } from './store/apply-packed.ts';
import { childLeavingWork, childWork, type FileDay } from './store/child-work.ts';
import { saveAliases } from './store/cpr-store.ts';
import { guardianWork } from './store/guardian-work.ts';
import { staffLeavingWork, staffWork } from './store/staff-work.ts';

/** What a unit's file changes about people; any part may be applied again. */
export interface PeopleChanges {
  children: readonly WantedChild[];
  staff: readonly WantedStaff[];
  childrenLeft: readonly string[];
  staffLeft: readonly string[];
  /** User ids of children who are known under another: from the id that the file gives to the id in use. */
  aliases: ReadonlyMap<string, string>;
}

/**
 * Applies a file's word about people: each person all or nothing, conditional on what was read. Doing it again does
 * nothing. Returns, for every child named, whether a notice to the custody holders is recorded.
 */
export async function applyPeople(
  table: Table,
  keys: MunicipalityKeys,
  file: FileDay,
  changes: PeopleChanges,
): Promise<Map<string, boolean>> {
  const noticed = new Map<string, boolean>();
  const guardians = new Map<string, WantedGuardian>();
  for (const child of changes.children)
    for (const guardian of child.guardians) guardians.set(guardian.id, guardian);
  await applyPacked(table, [
    ...[...guardians.values()].map((guardian) => guardianWork(keys, file, guardian)),
    ...changes.children.map((child) =>
      childWork(keys, file, child, (after) => noticed.set(after.id, after.notices.length > 0)),
    ),
    ...changes.staff.map((one) => staffWork(file, one)),
    ...changes.childrenLeft.map((id) => childLeavingWork(file, id)),
    ...changes.staffLeft.map((id) => staffLeavingWork(file, id)),
  ]);
  await saveAliases(table, file.tenant, changes.aliases);
  return noticed;
}

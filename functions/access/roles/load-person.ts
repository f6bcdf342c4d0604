import type { Staff } from '#shared/people/staff.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readStaff } from '#functions/people/index.ts';
import { readRoleSet, type StoredRoles } from './role-set-store.ts';

/** The person whose roles are changed, and the role set; undefined when there is no such person. */
export async function loadPerson(
  table: Table,
  tenant: string,
  personId: string,
): Promise<{ person: Staff; stored: StoredRoles } | undefined> {
  const [[person], stored] = await Promise.all([
    readStaff(table, tenant, [personId]),
    readRoleSet(table, tenant),
  ]);
  return person && { person, stored };
}

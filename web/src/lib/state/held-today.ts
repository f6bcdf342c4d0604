import { holdsOn } from '#shared/access/held.ts';
import type { Permission } from '#shared/access/permissions.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { readMe } from '#shared/identity/read-me.contract.ts';

export type Me = OutputOf<typeof readMe>;

/** For showing or hiding doors; the server decides. */
export const may = (person: Pick<Me, 'permissions'>, permission: Permission): boolean =>
  person.permissions.includes(permission);

export type RoleHeld = Me['memberships'][number];

/** The memberships that hold today, by the server's date. */
export const rolesToday = (person: Pick<Me, 'memberships' | 'today'>): RoleHeld[] =>
  person.memberships.filter((membership) => holdsOn(membership, person.today));

/** The units the person leads today. */
export function unitsLed(person: Pick<Me, 'memberships' | 'today'>): string[] {
  return rolesToday(person).flatMap((role) => (role.role === 'leader' ? [role.unitId] : []));
}

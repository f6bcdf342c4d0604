import { holdsOn } from '#shared/access/held.ts';
import { call } from '#lib/api/call.ts';
import { copyRoles } from '#lib/access/endpoints.ts';
import type { Account } from './account-marks.ts';
import { changeRoles, type RolesChanged } from './change-roles.ts';
import { endingOn, extendedTo } from './role-deed.ts';

/** What is done to many at once. */
export type Bulk =
  | { kind: 'end'; day: string }
  | { kind: 'extend'; day: string }
  | { kind: 'copy'; from: Account; day: string; to?: string };
export type BulkKind = Bulk['kind'];

/** How many roles the change touches, for each person whom it touches at all. */
export function touched(
  bulk: Bulk,
  people: readonly Account[],
  today: string,
): { person: Account; roles: number }[] {
  const rolesOf = ({ id, memberships }: Account): number => {
    if (bulk.kind === 'end') return endingOn(memberships, bulk.day).length;
    if (bulk.kind === 'extend') return extendedTo(memberships, bulk.day, today).length;
    return id === bulk.from.id ? 0 : bulk.from.memberships.filter((one) => holdsOn(one, today)).length;
  };
  return people.map((person) => ({ person, roles: rolesOf(person) })).filter(({ roles }) => roles > 0);
}

/** Changes one of them. */
export async function changeOne(bulk: Bulk, person: Account, today: string): Promise<RolesChanged> {
  const { id, memberships } = person;
  if (bulk.kind === 'end') return changeRoles(person, endingOn(memberships, bulk.day));
  if (bulk.kind === 'extend') return changeRoles(person, extendedTo(memberships, bulk.day, today));
  const { from, day, to } = bulk;
  const reply = await call(copyRoles, { personId: id, fromPersonId: from.id, from: day, ...(to && { to }) });
  return reply.ok
    ? { personId: id, before: memberships, after: reply.value.memberships }
    : { personId: id, before: memberships, after: memberships, refusal: reply };
}

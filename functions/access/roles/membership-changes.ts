import type { Membership } from '#shared/access/actor.ts';
import { unitOf } from '#shared/access/held.ts';
import { isSameRole, rolesInUnit, type WantedRole } from '#shared/access/grantable.ts';
import type { RoleSet } from '#shared/access/role-set.ts';

type RoleProblem = 'unit-needed' | 'groups-needed' | 'variant-unknown' | 'end-before-start';

/** The membership that is wanted, or what is wrong with the wish. */
export function membershipFrom(
  { role, variant, unitId, groupIds, from, to }: WantedRole,
  roleSet: RoleSet,
  given: { by: string; delegated?: true },
): Membership | RoleProblem {
  if (to !== undefined && to < from) return 'end-before-start';
  if (variant !== undefined && roleSet[variant]?.base !== role) return 'variant-unknown';
  const held = {
    from,
    ...(to !== undefined && { to }),
    ...(variant !== undefined && { variant }),
    givenBy: given.by,
    ...(given.delegated && { delegated: true as const }),
  };
  if (role === 'administrator' || role === 'consultant') return { role, ...held };
  if (unitId === undefined) return 'unit-needed';
  if (role !== 'staff') return { role, unitId, ...held };
  return groupIds.length === 0 ? 'groups-needed' : { role, unitId, groupIds: groupIds.toSorted(), ...held };
}

/** With the membership: added, or with its new end where the same was held already. */
export function withMembership(memberships: readonly Membership[], wanted: Membership): Membership[] {
  const { to: _, ...same } = wanted;
  let known = false;
  const after = memberships.map((one) => {
    if (known || !isSameRole(one, wanted)) return one;
    known = true;
    const { to: __, ...rest } = one;
    return { ...rest, ...(wanted.to !== undefined && { to: wanted.to }) };
  });
  return known ? after : [...after, wanted.to === undefined ? same : wanted];
}

/** Whether the membership is the one that is named; what a new one would need (groups, a variant that is there) is not asked. */
export const isNamed = (one: Membership, named: Omit<WantedRole, 'to'>): boolean =>
  one.role === named.role &&
  one.variant === named.variant &&
  unitOf(one) === named.unitId &&
  one.from === named.from &&
  ('groupIds' in one ? one.groupIds.toSorted().join() : '') === named.groupIds.toSorted().join();

/** With another last day for the role; one that would end before it begins goes. Undefined when it is not held. */
export function withEnd(
  memberships: readonly Membership[],
  ended: Membership,
  endsOn: string | undefined,
): Membership[] | undefined {
  if (!memberships.some((one) => isSameRole(one, ended))) return undefined;
  return memberships.flatMap((one) => {
    if (!isSameRole(one, ended)) return [one];
    if (endsOn !== undefined && endsOn < one.from) return [];
    const { to: _, ...rest } = one;
    return [{ ...rest, ...(endsOn !== undefined && { to: endsOn }) }];
  });
}

export const isInUnit = (role: WantedRole['role']): boolean => rolesInUnit.includes(role);

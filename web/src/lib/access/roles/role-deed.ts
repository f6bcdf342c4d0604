import type { Membership } from '#shared/access/actor.ts';
import { grantableRoles, isSameRole, type GrantableRole, type WantedRole } from '#shared/access/grantable.ts';

/** A change of one role of a person. `end` without `endsOn`: it goes on without an end. */
export type RoleDeed =
  | { kind: 'give'; role: WantedRole }
  | { kind: 'end'; role: Omit<WantedRole, 'to'>; endsOn?: string | undefined };

const isGrantable = (role: Membership['role']): role is GrantableRole =>
  grantableRoles.some((one) => one === role);

/** Partners have an end of their own, beside their sign-in; it is changed there. */
export const isChangedHere = ({ role }: Pick<Membership, 'role'>): boolean =>
  isGrantable(role) && role !== 'partner';

/** The role as it is named when it is given or ended; undefined for what nobody gives. */
export function named(held: Membership): Omit<WantedRole, 'to'> | undefined {
  if (!isGrantable(held.role)) return undefined;
  return {
    role: held.role,
    ...(held.variant !== undefined && { variant: held.variant }),
    ...('unitId' in held && { unitId: held.unitId }),
    groupIds: 'groupIds' in held ? held.groupIds : [],
    from: held.from,
  };
}

/** One role with another last day. */
export const endOf = (held: Membership, endsOn: string | undefined): RoleDeed[] => {
  const role = named(held);
  return role ? [{ kind: 'end', role, endsOn }] : [];
};

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** What brings somebody from the roles after a change back to those before it. */
export function deedsBack(before: readonly Membership[], after: readonly Membership[]): RoleDeed[] {
  const added = after.filter((one) => !before.some((other) => isSameRole(one, other)));
  const back = before.flatMap((one): RoleDeed[] => {
    const role = named(one);
    const now = after.find((other) => isSameRole(one, other));
    if (!role || (now && now.to === one.to)) return [];
    if (now) return endOf(one, one.to);
    return [{ kind: 'give', role: { ...role, ...(one.to !== undefined && { to: one.to }) } }];
  });
  // One that would end before it begins is taken away.
  return [...added.flatMap((one) => endOf(one, dayBefore(one.from))), ...back];
}

/** Which roles end on the day: those that hold then or later. Ones that end before are left as they are. */
export const endingOn = (memberships: readonly Membership[], day: string): RoleDeed[] =>
  memberships
    .filter((one) => isChangedHere(one) && (one.to === undefined || one.to > day))
    .flatMap((one) => endOf(one, day));

/** Which roles hold until the day: those that have an end that has not come. What was handed on stays as it was handed. */
export const extendedTo = (memberships: readonly Membership[], day: string, today: string): RoleDeed[] =>
  memberships
    .filter((one) => isChangedHere(one) && !one.delegated)
    .filter(({ to }) => to !== undefined && to >= today && to < day)
    .flatMap((one) => endOf(one, day));

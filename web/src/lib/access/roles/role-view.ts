import { grantableRoles, type GrantableRole } from '#shared/access/grantable.ts';
import { grants, limits } from '#shared/access/grants.ts';
import { permissions, type Permission } from '#shared/access/permissions.ts';
import type { Grants, RoleSet, Scope } from '#shared/access/role-set.ts';

/** A role as the municipality has it: a standard one, changed or not, or a variant. */
export interface RoleView {
  id: string;
  base: GrantableRole;
  /** As the municipality calls it; absent where it is called as ever. */
  name?: string;
  grants: Grants;
  state: 'standard' | 'changed' | 'variant';
  /** How many hold it today. */
  holders: number;
}

const isBase = (role: string): role is GrantableRole => grantableRoles.some((one) => one === role);

/** Every role that can be given, each standard role followed by its variants. */
export function rolesAsHere(roles: RoleSet, held: Readonly<Record<string, number>>): RoleView[] {
  return grantableRoles.flatMap((base): RoleView[] => {
    const own = roles[base];
    const standard: RoleView = {
      ...{ id: base, base, holders: held[base] ?? 0 },
      ...(own
        ? { name: own.name, grants: own.grants, state: 'changed' as const }
        : { grants: grants[base], state: 'standard' as const }),
    };
    const variants = Object.entries(roles)
      .filter(([id, entry]) => id !== base && isBase(entry.base) && entry.base === base)
      .map(([id, entry]): RoleView => ({
        ...{ id, base, name: entry.name, grants: entry.grants },
        ...{ state: 'variant', holders: held[id] ?? 0 },
      }));
    return [standard, ...variants];
  });
}

/** What everybody with a role may do, whatever a municipality sets. */
export const alwaysHeld: readonly Permission[] = ['session.read', 'me.change'];

/** How far a permission may reach in the role, where it may be had at all. Wider is not offered; a part of it would reach nobody. */
export const reachOffered = (base: GrantableRole, permission: Permission): Scope | undefined =>
  limits[base][permission];

/** What one set of permissions has that another has not, in the order in which permissions are named. */
export const missingFrom = (has: Grants, other: Grants): Permission[] =>
  permissions.filter((one) => has[one] !== undefined && has[one] !== other[one]);

/** Where the role is not as the standard. */
export function differences({ base, grants: own }: Pick<RoleView, 'base' | 'grants'>): {
  more: Permission[];
  less: Permission[];
} {
  const counted = (all: readonly Permission[]) => all.filter((one) => !alwaysHeld.includes(one));
  return {
    more: counted(missingFrom(own, grants[base])),
    less: counted(missingFrom(grants[base], own)),
  };
}

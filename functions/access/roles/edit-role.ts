import { isDeepStrictEqual } from 'node:util';
import { editRole as contract } from '#shared/access/edit-role.contract.ts';
import { grantableRoles } from '#shared/access/grantable.ts';
import { isWithin, limits } from '#shared/access/grants.ts';
import type { Permission } from '#shared/access/permissions.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRoleSet, saveRoleSet } from './role-set-store.ts';

const isStandard = (roleId: string): boolean => grantableRoles.some((role) => role === roleId);
/** Roles that nobody gives cannot be changed either: what a family may do follows from the law. */
const notForVariants = ['guardian', 'youth', 'pupil'];

/** Without these nobody could give a role or change one again. */
const neededByAdministrators: readonly Permission[] = ['role.read', 'role.edit', 'role.grant'];

/** Sets what a role may do here, never beyond its limits. */
export const editRole = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_input, { tenant }) => readRoleSet(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded, input: { roleId, base, name, grants, version }, tenant }) {
      const entry = { base, name, grants };
      if (isDeepStrictEqual(loaded.roles[roleId], entry)) return done(loaded);
      if ((isStandard(roleId) && roleId !== base) || notForVariants.includes(roleId))
        return refused('base-fixed');
      if (loaded.roles[roleId] && loaded.roles[roleId].base !== base) return refused('base-fixed');
      const beyond = Object.entries(grants).find(
        ([permission, scope]) => !isWithin(scope, limits[base][permission as Permission]),
      );
      if (beyond) return refused('beyond-limits', { facts: { permission: beyond[0] } });
      const needed = neededByAdministrators.find((permission) => !grants[permission]);
      if (roleId === 'administrator' && needed)
        return refused('keeps-administration', { facts: { permission: needed } });
      const others = Object.entries(loaded.roles).filter(([id]) => id !== roleId);
      if (others.some(([, one]) => one.name.toLocaleLowerCase('da') === name.toLocaleLowerCase('da')))
        return refused('name-taken');
      const after = { roles: { ...loaded.roles, [roleId]: entry }, version };
      if (loaded.version !== version || !(await saveRoleSet(table, tenant, after)))
        return refused('changed-meanwhile', { current: await readRoleSet(table, tenant) });
      return done({ roles: after.roles, version: version + 1 });
    },
  });

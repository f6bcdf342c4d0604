import { holdsOn } from '#shared/access/held.ts';
import { removeRole as contract } from '#shared/access/remove-role.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRegister } from '#functions/people/index.ts';
import { readRoleSet, saveRoleSet } from './role-set-store.ts';

/** A variant goes when nobody holds it any more, today or later; a standard role becomes as the standard again. */
export const removeRole = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_input, { tenant }) {
      const [stored, register] = await Promise.all([readRoleSet(table, tenant), readRegister(table, tenant)]);
      return { stored, register };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: { stored, register }, input: { roleId, version }, tenant, today }) {
      const { [roleId]: gone, ...roles } = stored.roles;
      if (!gone) return done(stored);
      const isAhead = (one: { to?: string | undefined }) => one.to === undefined || one.to >= today;
      const holders = register.filter(({ memberships }) =>
        memberships.some((one) => one.variant === roleId && (holdsOn(one, today) || isAhead(one))),
      ).length;
      if (holders > 0) return refused('still-held', { facts: { holders } });
      if (stored.version !== version || !(await saveRoleSet(table, tenant, { roles, version })))
        return refused('changed-meanwhile', { current: await readRoleSet(table, tenant) });
      return done({ roles, version: version + 1 });
    },
  });

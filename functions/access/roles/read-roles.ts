import { holdsOn } from '#shared/access/held.ts';
import { readRoles as contract } from '#shared/access/read-roles.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readRegister } from '#functions/people/index.ts';
import { readRoleSet } from './role-set-store.ts';

export const readRoles = (table: Table) =>
  endpoint(contract, {
    async load(_input, { tenant }) {
      const [stored, register] = await Promise.all([readRoleSet(table, tenant), readRegister(table, tenant)]);
      return { stored, register };
    },
    subject: () => ({ kind: 'tenant' }),
    run({ loaded: { stored, register }, today }) {
      const held: Record<string, number> = {};
      for (const { memberships } of register) {
        const names = memberships.filter((one) => holdsOn(one, today)).map((one) => one.variant ?? one.role);
        for (const name of new Set(names)) held[name] = (held[name] ?? 0) + 1;
      }
      return done({ ...stored, held });
    },
  });

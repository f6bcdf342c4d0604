import { holdsOn, unitOf } from '#shared/access/held.ts';
import { decide } from '#shared/access/decide.ts';
import { scopeOf } from '#shared/access/grants.ts';
import { listOwnChildren as contract } from '#shared/concerns/list-own-children.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listGroups } from '#functions/people/index.ts';

/** One round trip after the actor: the units' groups. A child stands in each of its groups, by name. */
export const listOwnChildren = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, today, actor }) {
      const units = new Set(
        actor.memberships
          .filter(
            (held) => holdsOn(held, today) && scopeOf(held, 'concern.raise', actor.roleSet) !== undefined,
          )
          .flatMap((held) => unitOf(held) ?? []),
      );
      const found = await Promise.all(
        [...units].map(async (unitId) =>
          (await listGroups(table, tenant, unitId)).map((group) => ({ unitId, group })),
        ),
      );
      const why = new Set<string>();
      const groups = found.flat().flatMap(({ unitId, group }) => {
        const subject = { kind: 'group' as const, unitId, groupId: group.id };
        const { allow, reasons } = decide(actor, 'concern.raise', { tenant, today, subject });
        if (!allow || group.children.length === 0) return [];
        for (const reason of reasons) why.add(reason);
        const children = group.children
          .map(([id, name]) => ({ id, name }))
          .sort((one, other) => one.name.localeCompare(other.name, 'da'));
        return [{ groupId: group.id, groupName: group.name, children }];
      });
      return done({
        groups: groups.sort((one, other) => one.groupName.localeCompare(other.groupName, 'da')),
        why: [...why],
      });
    },
  });

import { listLeft as contract } from '#shared/people/list-left.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { canTakeBack } from '../domain/ended-roles.ts';
import { listMarked } from '../store/find-store.ts';
import { readStaff } from '../store/staff-store.ts';

const MOST = 1000;

/** Staff who are in no unit's file any more, with what they still hold: one query, then their items. */
export const listLeft = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_, { tenant }) {
      const found = await listMarked(table, tenant, 'left', MOST);
      const ids = found.slice(0, MOST).map(({ id }) => id);
      return { staff: await readStaff(table, tenant, ids), more: found.length > MOST };
    },
    subject: () => ({ kind: 'tenant' }),
    run: ({ loaded: { staff, more } }) =>
      done({
        staff: staff
          .map((one) => ({
            id: one.id,
            name: one.name,
            memberships: one.memberships,
            canTakeBack: canTakeBack(one),
          }))
          .sort((one, other) => one.name.localeCompare(other.name, 'da')),
        more,
      }),
  });

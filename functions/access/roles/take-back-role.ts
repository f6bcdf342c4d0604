import type { Membership } from '#shared/access/actor.ts';
import { unitOf } from '#shared/access/held.ts';
import { daysAfter } from '#shared/access/periods.ts';
import { takeBackRole as contract } from '#shared/access/take-back-role.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { changeStaffMember } from '#functions/people/index.ts';

/** Only what one handed on oneself; what was never used goes, what was used ends with yesterday. */
export const takeBackRole = (table: Table) =>
  endpoint(contract, {
    about: ({ toPersonId }) => ({ kind: 'person', id: toPersonId }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ input: { toPersonId, role, unitId, from }, actorId, tenant, today }) {
      const yesterday = daysAfter(today, -1);
      const isIt = (one: Membership) =>
        one.delegated === true &&
        one.givenBy === actorId &&
        one.role === role &&
        unitOf(one) === unitId &&
        one.from === from;
      const taken = (one: Membership): Membership[] => {
        if (!isIt(one) || (one.to !== undefined && one.to <= yesterday)) return [one];
        return one.from > yesterday ? [] : [{ ...one, to: yesterday }];
      };
      await changeStaffMember(
        table,
        { tenant, personId: toPersonId },
        (staff) => staff && { ...staff, memberships: staff.memberships.flatMap(taken) },
      );
      return done({});
    },
  });

import type { Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import { delegateRole as contract } from '#shared/access/delegate-role.contract.ts';
import { daysBetween } from '#shared/access/periods.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { changeStaffMember, readStaff } from '#functions/people/index.ts';
import { withMembership } from './membership-changes.ts';

/** Long enough for a leave, and still something that ends by itself. */
const LONGEST_DAYS = 183;

export const delegateRole = (table: Table) =>
  endpoint(contract, {
    about: ({ toPersonId }) => ({ kind: 'person', id: toPersonId }),
    async load({ toPersonId, role, unitId }, { tenant, actorId, today }) {
      const found = await readStaff(table, tenant, [...new Set([toPersonId, actorId])]);
      const own = found
        .find((one) => one.id === actorId)
        ?.memberships.find(
          (one) => one.role === role && unitOf(one) === unitId && holdsOn(one, today) && !one.delegated,
        );
      return { own, colleague: found.find((one) => one.id === toPersonId) };
    },
    // Nobody hands on what is not theirs.
    subject: ({ own }) => (own ? { kind: 'nothing' } : undefined),
    async run({ loaded: { own, colleague }, input, actorId, tenant, today }) {
      const { toPersonId, unitId, from, to } = input;
      if (!own) return refused('not-permitted');
      const isColleague = colleague?.memberships.some((one) => unitOf(one) === unitId && holdsOn(one, today));
      if (!isColleague || toPersonId === actorId) return refused('not-a-colleague');
      if (to < from) return refused('end-before-start');
      if (daysBetween(from, to) > LONGEST_DAYS) return refused('too-long', { facts: { days: LONGEST_DAYS } });
      // Nobody hands on more time than is left to them.
      const last = own.to !== undefined && own.to < to ? own.to : to;
      const handed: Membership = { ...own, from, to: last, givenBy: actorId, delegated: true };
      const after = await changeStaffMember(
        table,
        { tenant, personId: toPersonId },
        (staff) => staff && { ...staff, memberships: withMembership(staff.memberships, handed) },
      );
      return after ? done({ memberships: after.memberships }) : refused('not-found');
    },
  });

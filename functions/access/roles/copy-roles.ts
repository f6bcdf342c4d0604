import type { Membership } from '#shared/access/actor.ts';
import { holdsOn } from '#shared/access/held.ts';
import { copyRoles as contract } from '#shared/access/copy-roles.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { changeStaffMember, readStaff } from '#functions/people/index.ts';
import { withMembership } from './membership-changes.ts';

export const copyRoles = (table: Table) =>
  endpoint(contract, {
    about: ({ personId }) => ({ kind: 'person', id: personId }),
    async load({ personId, fromPersonId }, { tenant }) {
      const found = await readStaff(table, tenant, [...new Set([personId, fromPersonId])]);
      const person = found.find((one) => one.id === personId);
      return person && { person, model: found.find((one) => one.id === fromPersonId) };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: { model }, input: { personId, from, to }, tenant, actorId, today }) {
      if (!model) return refused('person-unknown');
      if (to !== undefined && to < from) return refused('end-before-start');
      const copies = model.memberships
        .filter((one) => holdsOn(one, today))
        .map(({ to: ends, delegated: _, ...one }): Membership => {
          const last = [to, ends].filter((day) => day !== undefined).toSorted()[0];
          return { ...one, from, givenBy: actorId, ...(last !== undefined && { to: last }) };
        })
        .filter((one) => one.to === undefined || one.to >= from);
      const after = await changeStaffMember(
        table,
        { tenant, personId },
        (staff) => staff && { ...staff, memberships: copies.reduce(withMembership, staff.memberships) },
      );
      return after ? done({ memberships: after.memberships }) : refused('not-found');
    },
  });

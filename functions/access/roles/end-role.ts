import { holdsOn } from '#shared/access/held.ts';
import { endRole as contract } from '#shared/access/end-role.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { changeStaffMember, readRegister } from '#functions/people/index.ts';
import { lastDayToGive, mayGive, subjectOfRole } from './grant-role.ts';
import { loadPerson } from './load-person.ts';
import { isNamed, withEnd } from './membership-changes.ts';

/** Also ends what a file gave: the next file of that unit decides again. */
export const endRole = (table: Table) =>
  endpoint(contract, {
    about: ({ personId }) => ({ kind: 'person', id: personId }),
    load: ({ personId }, { tenant }) => loadPerson(table, tenant, personId),
    subject: (_loaded, { role, unitId }) => subjectOfRole(role, unitId),
    async run({ loaded: { person }, input, tenant, actor, actorId, decision, today }) {
      const { personId, endsOn, ...role } = input;
      if (!mayGive(decision, role.role, personId === actorId)) return refused('role-not-yours-to-give');
      const ended = person.memberships.find((one) => isNamed(one, role));
      if (!ended) return refused('role-not-held');
      const last = lastDayToGive(actor, decision, role.unitId, today);
      if (last !== undefined && (endsOn === undefined || endsOn > last))
        return refused('beyond-own-time', { facts: { last } });
      if (role.role === 'administrator' && endsOn !== undefined) {
        const register = await readRegister(table, tenant);
        const isLeft = register.some(
          (one) =>
            one.id !== personId &&
            one.memberships.some(
              (held) =>
                held.role === 'administrator' &&
                holdsOn(held, today) &&
                (held.to === undefined || held.to > endsOn),
            ),
        );
        if (!isLeft) return refused('last-administrator');
      }
      const after = await changeStaffMember(table, { tenant, personId }, (staff) => {
        const memberships = staff && withEnd(staff.memberships, ended, endsOn);
        return staff && { ...staff, memberships: memberships ?? staff.memberships };
      });
      return after ? done({ memberships: after.memberships }) : refused('not-found');
    },
  });

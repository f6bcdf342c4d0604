import { endRoles as contract } from '#shared/people/end-roles.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { canTakeBack, withRolesBack, withRolesEnded } from '../domain/ended-roles.ts';
import { changeStaffMember } from '../store/change-staff.ts';
import { readStaff } from '../store/staff-store.ts';

/** Ends every role of a member of staff, or takes that back. Nobody ends their own: someone else must see to it. */
export const endRoles = (table: Table) =>
  endpoint(contract, {
    about: ({ staffId }) => ({ kind: 'person', id: staffId }),
    load: async ({ staffId }, { tenant }) => (await readStaff(table, tenant, [staffId]))[0],
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { staffId, on }, tenant, actor, now }) {
      if (staffId === actor.id) return refused('yourself');
      let isNothing = false;
      const changed = await changeStaffMember(table, { tenant, personId: staffId }, (staff) => {
        if (!staff) return undefined;
        if (on !== undefined) return withRolesEnded(staff, on, { by: actor.id, at: now });
        const back = withRolesBack(staff);
        isNothing = !back;
        return back ?? staff;
      });
      if (!changed) return refused('not-found');
      if (isNothing) return refused('nothing-to-take-back');
      return done({ memberships: changed.memberships, canTakeBack: canTakeBack(changed) });
    },
  });

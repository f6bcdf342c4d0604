import * as z from 'zod';
import type { Membership } from '#shared/access/actor.ts';
import { holdsOn } from '#shared/access/held.ts';
import type { Staff } from '#shared/people/staff.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { changeStaffMember, mailKey } from '#functions/people/index.ts';
import { findByMail, readStaffMember } from '../../store/staff-store.ts';
import type { StoredAccess } from './access-store.ts';

const pointerKey = (tenant: string, personId: string): Key => ({
  pk: partition(tenant, 'person', personId),
  sk: 'partner-login',
});
const pointerSchema = z.object({ login: z.string() });

/** Whom an invitation to this address is for, and whether that person has work of their own here, and so another way in. */
export async function whoIsInvited(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  { email, today }: { email: string; today: string },
): Promise<{ personId: string; hasOtherRole: boolean }> {
  const personId = (await findByMail(table, keys, tenant, email)) ?? keys.personId(`partner|${email}`);
  const staff = await readStaffMember(table, { tenant, personId });
  const hasOtherRole = (staff?.memberships ?? []).some(
    (one) => one.role !== 'partner' && holdsOn(one, today),
  );
  return { personId, hasOtherRole };
}

/** Gives the person of the access a membership of the organisation from today, and the person's e-mail address a look-up. */
export async function giveMembership(
  table: Table,
  keys: MunicipalityKeys,
  tenant: string,
  given: { access: StoredAccess; login: string; unitName: string; today: string },
): Promise<void> {
  const { access, login, unitName, today } = given;
  const { personId, unitId, endsOn, inviterId, name, email } = access;
  const mail = keys.hash('mail', email);
  const held: Membership = { role: 'partner', unitId, from: today, to: endsOn, givenBy: inviterId };
  await changeStaffMember(table, { tenant, personId }, (before) => ({
    ...(before ?? { tenant, id: personId, name, protectedBy: [], version: 0 }),
    mail,
    memberships: [...others(before, unitId), held],
    places: [...(before?.places ?? []).filter((one) => one.unitId !== unitId), { unitId, unitName }],
  }));
  await table.put({ Item: { ...mailKey(tenant, mail), id: personId } });
  await table.put({ Item: { ...pointerKey(tenant, personId), login } });
}

/** Lets the person's membership of the organisation end on the day, the day included; before today is at once. */
export async function endMembership(
  table: Table,
  tenant: string,
  { personId, unitId, to, today }: { personId: string; unitId: string; to: string; today: string },
): Promise<void> {
  await changeStaffMember(
    table,
    { tenant, personId },
    (before) =>
      before && {
        ...before,
        memberships: before.memberships.map((one) =>
          one.role === 'partner' && one.unitId === unitId ? { ...one, to } : one,
        ),
        places: before.places.filter((one) => one.unitId !== unitId || to >= today),
      },
  );
}

/** The login that this person signs in with; undefined for those who sign in elsewhere. */
export async function loginOfPerson(
  table: Table,
  tenant: string,
  personId: string,
): Promise<string | undefined> {
  const item = await table.get(pointerKey(tenant, personId));
  return item && pointerSchema.parse(item).login;
}

function others(staff: Staff | undefined, unitId: string): Membership[] {
  return (staff?.memberships ?? []).filter((one) => one.role !== 'partner' || one.unitId !== unitId);
}

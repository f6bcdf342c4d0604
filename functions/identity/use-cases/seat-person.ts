import type { SignInReason } from '#shared/identity/sign-in-reasons.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { changeStaffMember, readUnit } from '#functions/people/index.ts';
import type { UniloginPerson } from '../domain/unilogin-claims.ts';
import type { Seat } from '../domain/username.ts';
import { isToday, readPersonHere, type PersonHere } from '../store/person-store.ts';
import type { SignIn } from '../store/sign-in-store.ts';

/**
 * As what the person comes in: the side asked for when the person has it, else the first of what such people can be.
 * Staff need two factors. An employee of one of our units whom no file names yet becomes known, so that an
 * administrator sees them and can give a role.
 */
export async function seatPerson(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, side: asked }: Pick<SignIn, 'tenant' | 'side'>,
  came: UniloginPerson,
): Promise<Omit<Seat, 'tenant' | 'only'> | { reason: SignInReason }> {
  const today = dateOf(new Date());
  const person = await readPersonHere(table, { tenant, personId: keys.personId(came.uniid) });
  const { personId } = person;
  const inOrder = came.sides.toSorted((one, other) => Number(other === asked) - Number(one === asked));
  for (const side of inOrder) {
    if (!(await isToday(table, tenant, person, { side, today }))) continue;
    if (side === 'staff' && came.assurance === 'low') return { reason: 'second-factor-needed' };
    return { personId, side, assurance: came.assurance };
  }
  if (came.sides.includes('child')) return { reason: 'not-in-roster' };
  if (person.staff) return { reason: person.staff.memberships.length > 0 ? 'no-access' : 'waits-for-role' };
  if (came.isEmployee && came.assurance === 'low') return { reason: 'second-factor-needed' };
  if (came.isEmployee && (await makeKnown(table, tenant, person, came))) return { reason: 'waits-for-role' };
  return { reason: person.guardian ? 'no-child-here' : 'not-in-roster' };
}

/** True when the person works in a unit of ours and is known from now on. UNI-Login tells no name: the user id stands for it. */
async function makeKnown(
  table: Table,
  tenant: string,
  { personId }: PersonHere,
  { uniid, unitIds }: UniloginPerson,
): Promise<boolean> {
  const units = (await Promise.all(unitIds.map((id) => readUnit(table, tenant, id)))).filter(
    (unit) => unit !== undefined,
  );
  if (units.length === 0) return false;
  const places = units.map(({ id, name }) => ({ unitId: id, unitName: name }));
  await changeStaffMember(
    table,
    { tenant, personId },
    (known) =>
      known ?? {
        tenant,
        id: personId,
        name: `Unilogin ${uniid}`,
        memberships: [],
        places,
        protectedBy: [],
        version: 0,
      },
  );
  return true;
}

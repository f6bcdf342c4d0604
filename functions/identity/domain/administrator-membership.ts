import type { Membership } from '#shared/access/actor.ts';
import type { Staff } from '#shared/people/staff.ts';

/** Days that the role holds after the directory last confirmed it: nobody stays administrator by never coming back that way. */
const LEASE_DAYS = 30;

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isOpen = (one: Membership, today: string): boolean =>
  one.role === 'administrator' &&
  // What the directory's provisioning or a person gave is theirs to end.
  one.givenBy === undefined &&
  (one.to === undefined || one.to >= today);

/** The person as administrator from today, until the lease is out. */
export function withAdministrator(staff: Staff, today: string): Staff {
  const held = staff.memberships.find((one) => isOpen(one, today));
  const from = held && held.from < today ? held.from : today;
  return {
    ...staff,
    memberships: [
      ...staff.memberships.filter((one) => !isOpen(one, today)),
      { role: 'administrator', from, to: dayAfter(today, LEASE_DAYS) },
    ],
  };
}

/** The person without the role: it ends yesterday, so that the next request is refused; one begun today is taken out. */
export function withoutAdministrator(staff: Staff, today: string): Staff {
  return {
    ...staff,
    memberships: staff.memberships.flatMap((one) => {
      if (!isOpen(one, today)) return [one];
      return one.from < today ? [{ ...one, to: dayAfter(today, -1) }] : [];
    }),
  };
}

/** A person whom only the directory knows: before the first grunddata file, or outside all units. */
export const newAdministrator = (tenant: string, id: string, name: string): Staff => ({
  tenant,
  id,
  name,
  memberships: [],
  places: [],
  protectedBy: [],
  version: 0,
});

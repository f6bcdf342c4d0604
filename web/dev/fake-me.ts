import { grants } from '#shared/access/grants.ts';
import type { Membership } from '#shared/access/actor.ts';
import { group, staff, today, unit } from './fake-people.ts';

const from = '2026-01-01';
const memberships: Record<string, Membership[]> = {
  staff: [{ role: 'staff', unitId: unit.id, groupIds: [group.id], from }],
  leader: [{ role: 'leader', unitId: unit.id, from }],
  admin: [{ role: 'administrator', from }],
  team: [{ role: 'district-team', unitId: unit.id, from }],
  guardian: [{ role: 'guardian', from }],
  weak: [{ role: 'guardian', from }],
  alone: [{ role: 'guardian', from }],
  youth: [{ role: 'youth', from }],
  pupil: [{ role: 'pupil', from }],
};

const sideOf = (as: string) =>
  as === 'guardian' || as === 'weak' || as === 'alone'
    ? 'guardian'
    : as === 'youth' || as === 'pupil'
      ? 'child'
      : 'staff';
/** Who is signed in, by the cookie `as`. */
export const me = (as: string) => {
  const held = memberships[as] ?? [];
  return {
    ...staff[0],
    tenant: '9990',
    municipality: 'Fjordby Kommune',
    side: sideOf(as),
    assurance: as === 'weak' || as === 'pupil' ? 'low' : 'substantial',
    sidesHere: as === 'leader' ? ['staff', 'guardian'] : [sideOf(as)],
    elsewhere: as === 'leader' ? [{ tenant: '9991', name: 'Bakkeby Kommune' }] : [],
    memberships: held,
    units: { [unit.id]: unit.name },
    permissions: held.flatMap((one) => Object.keys(grants[one.role])),
    today,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
};

import type { Membership } from '#shared/access/actor.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { WantedStaff } from '#shared/people/wanted.ts';
import { dayBefore } from './days.ts';
import { protectionAfter, protectionAfterLeaving } from './protection.ts';

/** What a file can give: roles given by hand or by the directory are none of its business. */
type UnitMembership = Extract<Membership, { role: 'staff' | 'leader' }>;

/** The member of staff after a unit's file of the day `on`. Other units' memberships and those not from files stay. */
export function staffAfterFile(
  staff: Staff | undefined,
  wanted: WantedStaff,
  { tenant, on }: { tenant: string; on: string },
): Staff {
  const { id, name, unitId, unitName, isLeader, groupIds } = wanted;
  const initials = wanted.initials ?? staff?.initials;
  const mail = wanted.mail ?? staff?.mail;
  const held: UnitMembership[] = [
    ...(isLeader ? [{ role: 'leader' as const, unitId, from: on }] : []),
    ...(groupIds.length > 0 ? [{ role: 'staff' as const, unitId, groupIds, from: on }] : []),
  ];
  const others = (staff?.places ?? []).filter((place) => place.unitId !== unitId);
  const places = [...others, { unitId, unitName }].sort((one, other) =>
    one.unitId.localeCompare(other.unitId),
  );
  const said = { unitId, isProtected: wanted.protected };
  return {
    tenant,
    id,
    name,
    ...(initials !== undefined && { initials }),
    memberships: membershipsAfter(staff?.memberships ?? [], unitId, held, on),
    places,
    protectedBy: protectionAfter(
      staff?.protectedBy ?? [],
      said,
      places.map((place) => place.unitId),
    ),
    ...(mail !== undefined && { mail }),
    ...(staff?.endedByHand && { endedByHand: staff.endedByHand }),
    version: staff?.version ?? 0,
  };
}

/** The member of staff after being gone from a unit's file: what was held there ends before the day. */
export function staffAfterLeaving(staff: Staff, unitId: string, on: string): Staff {
  const places = staff.places.filter((place) => place.unitId !== unitId);
  const remaining = places.map((place) => place.unitId);
  return {
    ...staff,
    memberships: membershipsAfter(staff.memberships, unitId, [], on),
    places,
    protectedBy: protectionAfterLeaving(staff.protectedBy, unitId, remaining),
  };
}

/**
 * The memberships after the unit's file: those it no longer gives end the day before, so that they bite at once; one
 * that would then never have held is left out.
 */
function membershipsAfter(
  memberships: readonly Membership[],
  unitId: string,
  held: readonly UnitMembership[],
  on: string,
): Membership[] {
  const isOpenHere = (one: Membership): one is UnitMembership =>
    (one.role === 'staff' || one.role === 'leader') &&
    one.givenBy === undefined &&
    one.unitId === unitId &&
    (one.to === undefined || one.to >= on);
  const kept = memberships.flatMap((one): Membership[] => {
    if (!isOpenHere(one)) return [one];
    const goesOn = held.find((wanted) => isSame(one, wanted));
    if (goesOn) return [{ ...goesOn, from: one.from < on ? one.from : on }];
    return one.from < on ? [{ ...one, to: dayBefore(on) }] : [];
  });
  const begun = held.filter((wanted) => !memberships.some((one) => isOpenHere(one) && isSame(one, wanted)));
  return [...kept, ...begun];
}

function isSame(one: UnitMembership, other: UnitMembership): boolean {
  if (one.role === 'staff' && other.role === 'staff') return one.groupIds.join() === other.groupIds.join();
  return one.role === other.role;
}

import type { ChildSubject } from '#shared/access/facts.ts';
import type { Actor, Membership } from '#shared/access/actor.ts';
import type { Staff } from '#shared/people/staff.ts';

const from = '2026-08-01';

export const staffOf = (unitId: string, ...groupIds: string[]): Membership => ({
  role: 'staff',
  unitId,
  groupIds,
  from,
});
export const leaderOf = (unitId: string): Membership => ({ role: 'leader', unitId, from });
export const administrator: Membership = { role: 'administrator', from };

/** Signed in to work, with two factors. */
export const staffSession = { side: 'staff', assurance: 'substantial' } as const;

export const anActor = (memberships: Membership[], tenant = '0899'): Actor => ({
  tenant,
  id: 'aaaabbbbcccc',
  memberships,
  assurance: 'substantial',
});

/** What `decide` is asked about a child: one of no age to decide, nobody's, without releases or stops. */
export const aChildSubject = (change: Partial<ChildSubject> = {}): ChildSubject => ({
  kind: 'child',
  childId: 'ccccdddd',
  affiliations: [],
  addressProtected: false,
  guardians: [],
  releases: [],
  stops: [],
  ofAge: 'child',
  ...change,
});

/** A member of staff as stored, with a place for each membership's unit. */
export function aStaffMember(change: Partial<Staff> = {}): Staff {
  const memberships = change.memberships ?? [staffOf('a04441', 'a04441-rod')];
  return {
    tenant: '0899',
    id: 'aaaabbbbcccc',
    name: 'Ea Prøve',
    memberships,
    places: memberships.flatMap((one) =>
      'unitId' in one ? [{ unitId: one.unitId, unitName: `Huset ${one.unitId}` }] : [],
    ),
    protectedBy: [],
    version: 1,
    ...change,
  };
}

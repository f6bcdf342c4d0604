import type { Unit } from '#shared/people/list-units.contract.ts';
import type { InstitutionSnapshot, SnapshotChild } from '#shared/roster/institution-snapshot.ts';

/**
 * What kind of unit a file is about; grunddata does not say. The placement office and units without classes or rooms
 * hold children without a unit; one without children is administration.
 */
export function unitKindOf(snapshot: InstitutionSnapshot): Unit['kind'] {
  const children = snapshot.people.filter((person): person is SnapshotChild => person.kind === 'child');
  if (snapshot.name?.trim().toLowerCase() === 'pladsanvisningen') return 'unplaced';
  const hasRooms = snapshot.groups.some((group) => group.type === 'main');
  if (children.length === 0 && !hasRooms) return 'administration';
  if (!hasRooms) return 'unplaced';
  const has = (role: SnapshotChild['roles'][number]) => children.some((child) => child.roles.includes(role));
  if (has('student')) return 'youth';
  if (has('child')) return 'daycare';
  return children.length > 0 || snapshot.groups.some((group) => group.level !== undefined)
    ? 'school'
    : 'daycare';
}

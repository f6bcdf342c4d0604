import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { PackedGroup } from '#shared/people/packed-group.ts';
import { unitOf } from '#shared/access/held.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { WantedChild, WantedStaff } from '#shared/people/wanted.ts';
import type { Change } from '#shared/roster/import.ts';

type Detail = Change['details'][number];

/** One detail with both sides, when they differ. */
function sides(field: string, before: string, after: string): Detail[] {
  if (before === after) return [];
  return [{ field, ...(before && { before }), ...(after && { after }) }];
}

const yes = (is: boolean) => (is ? 'yes' : 'no');
const list = (names: readonly string[]) =>
  [...names].sort((one, other) => one.localeCompare(other, 'da')).join(', ');

/** What is readable of a child's change; what may not be shown is named without its sides. */
export function childChange(
  before: Child,
  after: Child,
  wanted: WantedChild,
  notApplied: readonly string[],
): Change {
  const { unitId } = wanted.place;
  const here = (child: Child) =>
    child.affiliations.findLast((place) => place.unitId === unitId && place.to === undefined);
  const groupsOf = (child: Child) => (here(child)?.groups ?? []).map((group) => group.name).join(', ');
  const holders = (child: Child) =>
    list(child.guardians.filter((guardian) => guardian.custody).map((guardian) => guardian.name));
  const contacts = (child: Child) => list(child.guardians.map((guardian) => guardian.name));
  const details: Detail[] = [
    ...sides('name', fullName(before), fullName(after)),
    ...sides('birth-date', before.birthDate, after.birthDate),
    ...sides('groups', groupsOf(before), groupsOf(after)),
    ...sides('level', here(before)?.level ?? '', here(after)?.level ?? ''),
    ...sides('unit-name', here(before)?.unitName ?? '', here(after)?.unitName ?? ''),
    ...sides('contacts', contacts(before), contacts(after)),
    ...sides('custody', holders(before), holders(after)),
    ...notApplied.map((name) => ({ field: 'custody-not-applied', after: name })),
    ...sides('protection', yes(before.addressProtected), yes(after.addressProtected)),
    ...(JSON.stringify(before.address) === JSON.stringify(after.address) ? [] : [{ field: 'address' }]),
  ];
  return {
    kind: 'child-changed',
    name: fullName(after),
    details: details.length > 0 ? details : [{ field: 'contact-details' }],
  };
}

/** What is readable of a change of staff. */
export function staffChange(
  before: Staff,
  after: Staff,
  wanted: WantedStaff,
  groups: ReadonlyMap<string, string>,
): Change {
  const heldHere = (staff: Staff) =>
    staff.memberships.filter(
      (one) => unitOf(one) === wanted.unitId && one.givenBy === undefined && one.to === undefined,
    );
  const groupsOf = (staff: Staff) =>
    list(
      heldHere(staff).flatMap((one) =>
        one.role === 'staff' ? one.groupIds.map((id) => groups.get(id) ?? id) : [],
      ),
    );
  const leads = (staff: Staff) => yes(heldHere(staff).some((one) => one.role === 'leader'));
  const details = [
    ...sides('name', before.name, after.name),
    ...sides('initials', before.initials ?? '', after.initials ?? ''),
    ...sides('leader', leads(before), leads(after)),
    ...sides('groups', groupsOf(before), groupsOf(after)),
    ...(before.mail === after.mail ? [] : [{ field: 'mail' }]),
  ];
  return {
    kind: 'staff-changed',
    name: after.name,
    details: details.length > 0 ? details : [{ field: 'contact-details' }],
  };
}

/** The groups that come, go or are called something else. */
export function groupChanges(
  before: readonly Pick<PackedGroup, 'id' | 'name' | 'level'>[],
  after: readonly Pick<PackedGroup, 'id' | 'name' | 'level'>[],
): Change[] {
  const known = new Map(before.map((group) => [group.id, group]));
  const stays = new Set(after.map((group) => group.id));
  return [
    ...after.flatMap((group): Change[] => {
      const old = known.get(group.id);
      if (!old) return [{ kind: 'group-added', name: group.name, details: [] }];
      const details = [
        ...sides('name', old.name, group.name),
        ...sides('level', old.level ?? '', group.level ?? ''),
      ];
      return details.length > 0 ? [{ kind: 'group-changed', name: group.name, details }] : [];
    }),
    ...before
      .filter((group) => !stays.has(group.id))
      .map((group): Change => ({ kind: 'group-ended', name: group.name, details: [] })),
  ];
}

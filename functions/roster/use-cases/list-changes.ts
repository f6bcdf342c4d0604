import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { Change } from '#shared/roster/import.ts';
import type { Table } from '#functions/kernel/table.ts';
import {
  childAfterFile,
  custodyNotApplied,
  readChildProfiles,
  readStaff,
  staffAfterFile,
} from '#functions/people/index.ts';
import { childChange, groupChanges, staffChange } from '../domain/change-list.ts';
import type { WantedPerson } from '../domain/wanted-unit.ts';
import type { Look } from './look-at-file.ts';

/** The readable change list of a file. Reads only the people it changes. */
export async function listChanges(table: Table, look: Look): Promise<Change[]> {
  const { unit, file, groups, difference } = look;
  const touched = [
    ...difference.changed.map((person) => ({ kind: person.kind, id: person.wanted.id })),
    ...difference.left,
  ];
  const idsOf = (kind: 'child' | 'staff') => touched.filter((one) => one.kind === kind).map(({ id }) => id);
  const [children, staff] = await Promise.all([
    readChildProfiles(table, file.tenant, idsOf('child')),
    readStaff(table, file.tenant, idsOf('staff')),
  ]);
  const known = {
    children: new Map(children.map((child) => [child.id, child])),
    staff: new Map(staff.map((one) => [one.id, one])),
    groups: new Map([...groups, ...unit.groups].map((group) => [group.id, group.name])),
  };
  return [
    ...groupChanges(groups, unit.groups),
    ...unit.leftOut.map(({ name, reason }) => change('child-added', name, reason)),
    ...difference.added.map((person) => added(person)),
    ...difference.changed.map((person) => changed(person, look, known)),
    ...difference.left.map(({ kind, id }): Change => {
      const child = known.children.get(id);
      const name = kind === 'child' ? child && fullName(child) : known.staff.get(id)?.name;
      return change(kind === 'child' ? 'child-left' : 'staff-left', name ?? '–');
    }),
  ];
}

interface Known {
  children: ReadonlyMap<string, Child>;
  staff: ReadonlyMap<string, Staff>;
  groups: ReadonlyMap<string, string>;
}

const change = (kind: Change['kind'], name: string, field?: string): Change => ({
  kind,
  name,
  details: field === undefined ? [] : [{ field }],
});

function added(person: WantedPerson): Change {
  if (person.kind === 'staff') return change('staff-added', person.wanted.name);
  const isKnownOtherwise = person.fileId !== person.wanted.id;
  return change('child-added', fullName(person.wanted), isKnownOtherwise ? 'same-cpr' : undefined);
}

function changed(person: WantedPerson, { file }: Look, known: Known): Change {
  if (person.kind === 'child') {
    const before = known.children.get(person.wanted.id);
    if (!before) return added(person);
    const notApplied = custodyNotApplied(before, person.wanted.guardians).map((guardian) => guardian.name);
    return childChange(before, childAfterFile(before, person.wanted, file), person.wanted, notApplied);
  }
  const before = known.staff.get(person.wanted.id);
  if (!before) return added(person);
  return staffChange(before, staffAfterFile(before, person.wanted, file), person.wanted, known.groups);
}

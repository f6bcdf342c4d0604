import type { PackedGroup } from '#shared/people/packed-group.ts';
import { parseCpr } from '#shared/people/cpr.ts';
import type { Unit } from '#shared/people/list-units.contract.ts';
import type { WantedChild, WantedStaff } from '#shared/people/wanted.ts';
import type {
  InstitutionSnapshot,
  SnapshotChild,
  SnapshotEmployee,
  SnapshotExternal,
} from '#shared/roster/institution-snapshot.ts';
import { exportInstant } from './export-time.ts';
import { groupIdOf, unitIdOf } from './group-ids.ts';
import { addressOf, guardianOf } from './person-facts.ts';
import { unitKindOf } from './unit-kind.ts';

/** The keyed parts, so that all else is pure. */
export interface Identify {
  personId(userId: string): string;
  mailHash(address: string): string;
  /** From the id that the file gives to the id under which the person is known; absent: the same. */
  knownIds: ReadonlyMap<string, string>;
}

/** A person as the file has it; `fileId` is the id its user id gives. */
export type WantedPerson =
  | { kind: 'child'; fileId: string; wanted: WantedChild }
  | { kind: 'staff'; fileId: string; wanted: WantedStaff };

/** One unit as its file says it shall be. */
export interface WantedUnit {
  id: string;
  name: string;
  kind: Unit['kind'];
  schoolYear?: string;
  /** ISO instant. */
  exportedAt: string;
  people: WantedPerson[];
  groups: Omit<PackedGroup, 'children' | 'staff'>[];
  /** Names of people who cannot be taken in, with the reason. */
  leftOut: { name: string; reason: 'birth-date-missing' | 'same-cpr' }[];
}

/** Those who work with the children of the groups that the file gives them. Office and technical staff, and externals, do not. */
const worksWithChildren: ReadonlySet<string> = new Set(['teacher', 'pedagogue', 'substitute', 'consultant']);
const leads: ReadonlySet<string> = new Set(['leader', 'management']);

export function wantedUnit(snapshot: InstitutionSnapshot, identify: Identify): WantedUnit {
  const id = unitIdOf(snapshot.regnr);
  const unit: WantedUnit = {
    id,
    name: snapshot.name ?? snapshot.regnr,
    kind: unitKindOf(snapshot),
    ...(snapshot.schoolYear !== undefined && { schoolYear: snapshot.schoolYear }),
    exportedAt: exportInstant(snapshot.exportedAt),
    people: [],
    groups: snapshot.groups.map(({ id: fileId, name = fileId, type, level }) => ({
      id: groupIdOf(id, fileId),
      name,
      type,
      ...(level !== undefined && { level }),
    })),
    leftOut: [],
  };
  const listed = new Set(unit.groups.map((group) => group.id));
  const group = (fileId: string, type: PackedGroup['type']): string => {
    const groupId = groupIdOf(id, fileId);
    if (!listed.has(groupId)) unit.groups.push({ id: groupId, name: fileId, type });
    listed.add(groupId);
    return groupId;
  };
  const taken = new Set<string>();
  for (const person of snapshot.people) {
    const fileId = identify.personId(person.uniid);
    const known = identify.knownIds.get(fileId) ?? fileId;
    if (person.kind !== 'child') {
      const groupIds = person.groups.map((one) => group(one, 'other'));
      unit.people.push({ kind: 'staff', fileId, wanted: staffOf(person, known, unit, groupIds, identify) });
      continue;
    }
    const birthDate =
      person.birth ?? (person.cpr === undefined ? undefined : parseCpr(person.cpr)?.birthDate);
    const reason = birthDate === undefined ? 'birth-date-missing' : taken.has(known) ? 'same-cpr' : undefined;
    if (birthDate === undefined || reason) {
      unit.leftOut.push({ name: `${person.first} ${person.last}`, reason: reason ?? 'birth-date-missing' });
      continue;
    }
    taken.add(known);
    const main =
      unit.kind === 'unplaced' && !listed.has(groupIdOf(id, person.mainGroup))
        ? []
        : [group(person.mainGroup, 'main')];
    const groupIds = [...new Set([...main, ...person.groups.map((one) => group(one, 'other'))])];
    const wanted = childOf(person, { id: known, birthDate }, unit, groupIds, identify);
    unit.people.push({ kind: 'child', fileId, wanted });
  }
  return unit;
}

function childOf(
  person: SnapshotChild,
  { id, birthDate }: { id: string; birthDate: string },
  unit: WantedUnit,
  groupIds: readonly string[],
  identify: Identify,
): WantedChild {
  const nameOf = (groupId: string) => unit.groups.find((group) => group.id === groupId)?.name ?? groupId;
  const guardians = new Map(
    person.contacts.map((contact) => {
      const contactId = identify.personId(contact.uniid);
      const guardian = guardianOf(contact, identify.knownIds.get(contactId) ?? contactId);
      return [guardian.id, guardian];
    }),
  );
  return {
    id,
    firstName: person.first,
    lastName: person.last,
    birthDate,
    ...(person.gender && { gender: person.gender === 'female' ? ('K' as const) : ('M' as const) }),
    ...addressOf(person),
    protected: person.protected,
    ...(person.cpr !== undefined && { cpr: person.cpr }),
    place: {
      unitId: unit.id,
      unitName: unit.name,
      groups: groupIds.map((groupId) => ({ id: groupId, name: nameOf(groupId) })),
      level: person.level,
    },
    guardians: [...guardians.values()],
  };
}

function staffOf(
  person: SnapshotEmployee | SnapshotExternal,
  id: string,
  unit: WantedUnit,
  groupIds: string[],
  identify: Identify,
): WantedStaff {
  const isWithChildren = person.roles.some((role) => worksWithChildren.has(role));
  const initials = person.kind === 'employee' ? person.shortName : undefined;
  return {
    id,
    name: `${person.first} ${person.last}`,
    ...(initials !== undefined && { initials }),
    ...(person.email !== undefined && { mail: identify.mailHash(person.email) }),
    protected: person.protected,
    unitId: unit.id,
    unitName: unit.name,
    isLeader: person.kind === 'employee' && person.roles.some((role) => leads.has(role)),
    groupIds: person.kind === 'employee' && isWithChildren ? [...new Set(groupIds)].sort() : [],
  };
}

/** The groups with everyone in them; whether a notice is recorded is filled in where they are stored. */
export function packedGroups(unit: WantedUnit): PackedGroup[] {
  const groups = new Map<string, PackedGroup>(
    unit.groups.map((group) => [group.id, { ...group, children: [], staff: [] }]),
  );
  for (const person of unit.people) {
    if (person.kind === 'child') {
      const { id, firstName, lastName, birthDate, place } = person.wanted;
      for (const group of place.groups)
        groups.get(group.id)?.children.push([id, `${firstName} ${lastName}`, birthDate, 0]);
    } else {
      const { id, name, groupIds } = person.wanted;
      for (const groupId of groupIds) groups.get(groupId)?.staff.push([id, name]);
    }
  }
  return [...groups.values()];
}

import type { SnapshotContact } from '#shared/roster/institution-snapshot.ts';
import type { DemoUnit } from './municipality-shape.ts';
import { isEmployee } from './sign-in.ts';

/** The teacher of a school who also is the parent of a child here; the same UNI-Login on both sides. */
export function findTeacherWithChild(units: readonly DemoUnit[]) {
  const contacts = new Set(
    units.flatMap(({ people }) =>
      people.flatMap((person) => (person.kind === 'child' ? person.contacts.map(({ uniid }) => uniid) : [])),
    ),
  );
  for (const unit of units)
    for (const person of unit.people)
      if (isEmployee(person) && contacts.has(person.uniid)) return { unit, person };
  return undefined;
}

/** Makes the first teacher of the first school the mother or father in the first family of a daycare whose children are all young enough. */
export function makeTeacherAParent(units: readonly DemoUnit[]): void {
  const teacher = units
    .find(({ kind }) => kind === 'school')
    ?.people.filter(isEmployee)
    .find(({ roles, birth }) => roles.includes('teacher') && birth !== undefined);
  const replaced = units
    .find(({ kind }) => kind === 'daycare')
    ?.people.flatMap((person) => (person.kind === 'child' && !person.protected ? person.contacts : []))
    .find(({ custody, gender, protected: hidden }) => custody && !hidden && gender === teacher?.gender);
  if (!teacher || !replaced) return;
  const { uniid, first, last, cpr, cprType, birth } = teacher;
  const asParent = (contact: SnapshotContact): SnapshotContact =>
    contact.uniid === replaced.uniid
      ? {
          ...contact,
          uniid,
          first,
          last,
          ...(cpr && { cpr }),
          ...(cprType && { cprType }),
          ...(birth && { birth }),
        }
      : contact;
  for (const { people } of units)
    for (const person of people) if (person.kind === 'child') person.contacts = person.contacts.map(asParent);
}

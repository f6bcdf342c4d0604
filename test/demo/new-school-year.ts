import type { SnapshotChild, SnapshotGroup } from '#shared/roster/institution-snapshot.ts';
import { ageInMonths, schoolStep, schoolYearStart } from './calendar.ts';
import type { Tools } from './guardians.ts';
import type { DemoUnit, Municipality, UnitKind } from './municipality-shape.ts';
import { dealt, kindergartenAge } from './placing.ts';
import { classGroup, youthLevels } from './school-units.ts';
import { dated, placeFor } from './seats.ts';

const schoolLevels = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * The municipality on 15 August: every class moves up, six-year-olds start in school, ninth class goes to the youth
 * unit, those past it leave, toddlers who have grown move to børnehave. Changes the units it is given.
 */
export function beginSchoolYear(before: Municipality, { identities, random }: Tools): Municipality {
  const after = dated(before, `${schoolYearStart(before.today) + 1}-08-15`);
  const { units, today } = after;
  const starting = {
    school: takeOut(units, ['childminding', 'daycare', 'placement'], (step) => step >= 0, today),
    youth: takeOut(units, ['school'], (step) => step >= 10, today),
  };
  takeOut(units, ['youth'], (step) => step > 12, today);
  const grown = takeOut(units, ['childminding'], (_, months) => months >= kindergartenAge, today);

  const seat = (child: SnapshotChild, unit: DemoUnit) =>
    unit.people.push({
      ...child,
      localId: identities.localId(),
      ...placeFor(unit, child.birth ?? today, today),
    });
  for (const kind of ['school', 'youth'] as const) {
    const own = units.filter((unit) => unit.kind === kind);
    own.forEach((unit, index) => {
      const coming = starting[kind].filter((_, number) => number % own.length === index);
      moveUp(unit, kind === 'school' ? schoolLevels : youthLevels, coming.length);
      for (const child of coming) seat(child, unit);
    });
  }
  for (const child of grown) seat(child, random.pick(units.filter(({ kind }) => kind === 'daycare')));
  for (const unit of units.filter(({ kind }) => kind === 'daycare')) growUp(unit, today);
  return after;
}

/** Removes the children to whom the question (school step, age in months) is answered yes, and gives them. */
function takeOut(
  units: DemoUnit[],
  kinds: UnitKind[],
  goes: (step: number, months: number) => boolean,
  today: string,
): SnapshotChild[] {
  return units
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((unit) => {
      const isGoing = (person: DemoUnit['people'][number]): person is SnapshotChild =>
        person.kind === 'child' &&
        person.birth !== undefined &&
        goes(schoolStep(person.birth, today), ageInMonths(person.birth, today));
      const going = unit.people.filter(isGoing);
      unit.people = unit.people.filter((person) => !isGoing(person));
      return going;
    });
}

/** 4A becomes 5A with its children and staff; the staff of the last level start over with the first. */
function moveUp(unit: DemoUnit, levels: readonly string[], coming: number): void {
  const first = levels[0] ?? '0';
  const fresh = dealt(Array.from({ length: coming }), 26).map((_, index) => classGroup(first, index));
  const next = new Map<string, SnapshotGroup>();
  for (const group of unit.groups.filter(({ type }) => type === 'main')) {
    const level = levels[levels.indexOf(group.level ?? '') + 1];
    const moved =
      level === undefined
        ? fresh.find(({ line }) => line === group.line)
        : { ...group, id: `${level}${group.line ?? ''}`, name: `${level}.${group.line ?? ''}`, level };
    next.set(group.id, moved ?? fresh[0] ?? group);
  }
  unit.groups = [
    ...new Map([...fresh, ...next.values()].map((group) => [group.id, group])).values(),
    ...unit.groups.filter(({ type }) => type !== 'main'),
  ];
  unit.people = unit.people.map((person) => {
    if (person.kind === 'child') return movedUp(person, next.get(person.mainGroup));
    const groups = new Set(person.groups.map((id) => next.get(id)?.id ?? id));
    // A class that has just been formed borrows the staff of the first one of its level.
    if (groups.has(`${first}A`)) for (const { id } of fresh) groups.add(id);
    return { ...person, groups: [...groups] };
  });
}

function movedUp(child: SnapshotChild, group: SnapshotGroup | undefined): SnapshotChild {
  if (!group) return child;
  const level = group.level ?? child.level;
  const groups = Number(level) <= 3 ? child.groups : [];
  return {
    ...child,
    level,
    mainGroup: group.id,
    groups,
    roles: [level.startsWith('U') ? 'student' : 'pupil'],
  };
}

/** Toddlers who are old enough go to a børnehave room of the same house. */
function growUp(unit: DemoUnit, today: string): void {
  for (const child of unit.people.filter((person) => person.kind === 'child')) {
    if (child.level !== 'vuggestue' || ageInMonths(child.birth ?? today, today) < kindergartenAge) continue;
    unit.people[unit.people.indexOf(child)] = { ...child, ...placeFor(unit, child.birth ?? today, today) };
  }
}
